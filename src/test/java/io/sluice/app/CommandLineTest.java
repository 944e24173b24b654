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
                List.of("ftp://host/b", "no link", "https://host/c d")));
    }

    @Test
    void startsWithoutAnything() {
        assertThat(CommandLine.parse(List.of())).isEqualTo(new CommandLine.Start(List.of(), List.of()));
    }

    @Test
    void namesAnOptionThatItDoesNotKnow() {
        assertThat(CommandLine.parse(List.of("http://host/a", "--fast")))
                .isEqualTo(new CommandLine.UnknownOption("--fast"));
    }

    @Test
    void showsHelpAndVersion() {
        assertThat(CommandLine.parse(List.of("--help"))).isEqualTo(new CommandLine.ShowHelp());
        assertThat(CommandLine.parse(List.of("--version"))).isEqualTo(new CommandLine.ShowVersion());
    }
}
