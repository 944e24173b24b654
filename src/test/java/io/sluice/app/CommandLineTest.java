package io.sluice.app;

import java.net.URI;
import java.util.List;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayName("The command line")
class CommandLineTest {
    @Test
    void takesLinksAndNamesWhatIsNone() {
        var parsed = CommandLine.parse(List.of("http://host/a.iso", "ftp://host/b", "no link", "https://host/c d",
                "https://host/e"));
        assertThat(parsed).isEqualTo(new CommandLine.Start(
                List.of(URI.create("http://host/a.iso"), URI.create("https://host/e")),
                List.of("ftp://host/b", "no link", "https://host/c d"), false, new ListChoice.Ask()));
    }

    @Test
    void startsWithoutAnything() {
        assertThat(CommandLine.parse(List.of()))
                .isEqualTo(new CommandLine.Start(List.of(), List.of(), false, new ListChoice.Ask()));
    }

    @Test
    void goesWithoutAWindowByWish() {
        assertThat(CommandLine.parse(List.of("--headless", "http://host/a")))
                .isEqualTo(new CommandLine.Start(List.of(URI.create("http://host/a")), List.of(), true,
                        new ListChoice.Ask()));
    }

    @Test
    void saysWhatTakesThePlaceOfAListThatCannotBeRead() {
        assertThat(choice("--empty-list")).isEqualTo(new ListChoice.EmptyList());
        assertThat(choice("--take-backup")).isEqualTo(new ListChoice.NewestBackup());
        assertThat(choice("--take-backup=sluice-1.zip")).isEqualTo(new ListChoice.Backup("sluice-1.zip"));
    }

    private static ListChoice choice(String option) {
        return ((CommandLine.Start) CommandLine.parse(List.of(option))).choice();
    }

    @Test
    void namesAnOptionThatItDoesNotKnow() {
        assertThat(CommandLine.parse(List.of("http://host/a", "--fast")))
                .isEqualTo(new CommandLine.UnknownOption("--fast"));
    }

    @Test
    void isACommandByItsFirstWordAlone() {
        assertThat(CommandLine.parse(List.of("list", "--json")))
                .isEqualTo(new CommandLine.Command(List.of("list", "--json")));
        assertThat(CommandLine.parse(List.of("http://host/a", "list"))).isEqualTo(new CommandLine.Start(
                List.of(URI.create("http://host/a")), List.of("list"), false, new ListChoice.Ask()));
    }

    @Test
    void showsHelpAndVersion() {
        assertThat(CommandLine.parse(List.of("--help"))).isEqualTo(new CommandLine.Command(List.of()));
        assertThat(CommandLine.parse(List.of("--version"))).isEqualTo(new CommandLine.ShowVersion());
    }
}
