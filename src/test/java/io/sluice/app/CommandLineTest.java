package io.sluice.app;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayName("The command line")
class CommandLineTest {
    @TempDir
    Path folder;

    private CommandLine parse(List<String> arguments) {
        return CommandLine.parse(arguments, folder);
    }

    @Test
    void takesLinksAndNamesWhatIsNone() {
        var parsed = parse(List.of("http://host/a.iso", "ftp://host/b", "no link", "https://host/c d",
                "https://host/e"));
        assertThat(parsed).isEqualTo(
                new CommandLine.Start(List.of(URI.create("http://host/a.iso"), URI.create("https://host/e")), List.of(),
                        List.of("ftp://host/b", "no link", "https://host/c d"), false, new ListChoice.Ask()));
    }

    @Test
    void takesListsThatAreThereByPathAndByLinkOfAFile() throws IOException {
        Path list = Files.writeString(folder.resolve("my list.M3U8"), "#EXTM3U");
        Path metalink = Files.writeString(folder.resolve("a.meta4"), "");
        Files.writeString(folder.resolve("notes.txt"), "");
        CommandLine.Start start = (CommandLine.Start) parse(List.of("my list.M3U8", metalink.toUri().toString(),
                "notes.txt", "none.m3u", "file://elsewhere/a.m3u", "http://host/b.m3u"));
        assertThat(start.lists()).containsExactly(list, metalink);
        assertThat(start.refused()).containsExactly("notes.txt", "none.m3u", "file://elsewhere/a.m3u");
        assertThat(start.links()).containsExactly(URI.create("http://host/b.m3u"));
        assertThat(start.handedOver()).containsExactly("http://host/b.m3u", list.toString(), metalink.toString());
    }

    @Test
    void refusesLinksOfOtherSchemes() {
        assertThat(((CommandLine.Start) parse(List.of("ftp://h/a", "magnet:?xt=urn:btih:a", "sluice:add"))).refused())
                .hasSize(3);
    }

    @Test
    void startsWithoutAnything() {
        assertThat(parse(List.of()))
                .isEqualTo(new CommandLine.Start(List.of(), List.of(), List.of(), false, new ListChoice.Ask()));
    }

    @Test
    void goesWithoutAWindowByWish() {
        assertThat(parse(List.of("--headless", "http://host/a")))
                .isEqualTo(new CommandLine.Start(List.of(URI.create("http://host/a")), List.of(), List.of(), true,
                        new ListChoice.Ask()));
    }

    @Test
    void saysWhatTakesThePlaceOfAListThatCannotBeRead() {
        assertThat(choice("--empty-list")).isEqualTo(new ListChoice.EmptyList());
        assertThat(choice("--take-backup")).isEqualTo(new ListChoice.NewestBackup());
        assertThat(choice("--take-backup=sluice-1.zip")).isEqualTo(new ListChoice.Backup("sluice-1.zip"));
    }

    private ListChoice choice(String option) {
        return ((CommandLine.Start) parse(List.of(option))).choice();
    }

    @Test
    void namesAnOptionThatItDoesNotKnow() {
        assertThat(parse(List.of("http://host/a", "--fast")))
                .isEqualTo(new CommandLine.UnknownOption("--fast"));
    }

    @Test
    void isACommandByItsFirstWordAlone() {
        assertThat(parse(List.of("list", "--json")))
                .isEqualTo(new CommandLine.Command(List.of("list", "--json")));
        assertThat(parse(List.of("http://host/a", "list"))).isEqualTo(new CommandLine.Start(
                List.of(URI.create("http://host/a")), List.of(), List.of("list"), false, new ListChoice.Ask()));
    }

    @Test
    void showsHelpAndVersion() {
        assertThat(parse(List.of("--help"))).isEqualTo(new CommandLine.Command(List.of()));
        assertThat(parse(List.of("--version"))).isEqualTo(new CommandLine.ShowVersion());
    }
}
