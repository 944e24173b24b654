package io.sluice.platform.opening;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@DisplayName("Opening a finished file")
class FileOpenerTest {
    @TempDir
    private Path folder;
    private Path called;
    private FileOpener opener;

    @BeforeEach
    void install() throws IOException {
        called = folder.resolve("called");
        opener = new FreedesktopOpener(tool("printf '%s\\n' \"$#\" \"$@\" > '" + called + "'"), Optional.empty());
    }

    private String tool(String script) throws IOException {
        Path tool = folder.resolve("xdg-open");
        Files.writeString(tool, "#!/bin/sh\n" + script + "\n");
        Files.setPosixFilePermissions(tool, PosixFilePermissions.fromString("rwx------"));
        return tool.toString();
    }

    private Path file(String name) throws IOException {
        return Files.writeString(folder.resolve(name), "content");
    }

    private List<String> arguments() throws IOException {
        return Files.readAllLines(called);
    }

    @Test
    void givesItsAbsolutePathToTheDesktopAsOneArgument() throws IOException {
        Path file = file("-- $(touch x); 'a \"b\" &.pdf");
        assertThat(opener.open(file)).isTrue();
        assertThat(arguments()).containsExactly("1", file.toString());
    }

    @Test
    void neverBeginsWithWhatCouldBeAnOption() throws IOException {
        Path relative = Path.of("").toAbsolutePath().relativize(file("-e.pdf"));
        opener.open(relative);
        assertThat(arguments().getLast()).startsWith("/");
    }

    @Test
    void showsItsFolderWhereItCouldBeRun() throws IOException {
        assertThat(opener.open(file("a.desktop"))).isFalse();
        assertThat(arguments()).containsExactly("1", folder.toString());
    }

    @Test
    void opensTheFolderWhereNothingCanSelectFiles() throws IOException {
        opener.show(file("a.pdf"));
        assertThat(arguments()).containsExactly("1", folder.toString());
    }

    @Test
    void failsWhereItIsGoneAndAsksNobody() {
        assertThatThrownBy(() -> opener.open(folder.resolve("gone.pdf"))).isInstanceOf(NoSuchFileException.class);
        assertThatThrownBy(() -> opener.show(folder.resolve("gone.pdf"))).isInstanceOf(NoSuchFileException.class);
        assertThat(called).doesNotExist();
    }

    @Test
    void failsWhereTheDesktopHasNoProgramForIt() throws IOException {
        var none = new FreedesktopOpener(tool("exit 3"), Optional.empty());
        assertThatThrownBy(() -> none.open(file("a.pdf"))).isInstanceOf(IOException.class)
                .hasMessageEndingWith("ended with 3");
    }

    @Test
    void failsWhereThereIsNoDesktop() throws IOException {
        var none = new FreedesktopOpener(folder.resolve("no-tool").toString(), Optional.empty());
        assertThatThrownBy(() -> none.open(file("a.pdf"))).isInstanceOf(IOException.class);
    }

    @Test
    void isDoneByTheCommandsOfOtherSystems() throws IOException {
        assertThat(FileOpener.of("Windows 11", Map.of())).isEqualTo(
                new CommandOpener(List.of("explorer.exe"), List.of("explorer.exe", "/select,"), false));
        assertThat(FileOpener.of("Mac OS X", Map.of()))
                .isEqualTo(new CommandOpener(List.of("open"), List.of("open", "-R"), true));
        assertThat(FileOpener.of("Linux", Map.of())).isEqualTo(new FreedesktopOpener("xdg-open", Optional.empty()));

        String tool = tool("printf '%s\\n' \"$@\" > '" + called + "'; exit 1");
        var quiet = new CommandOpener(List.of(tool), List.of(tool, "/select,"), false);
        assertThat(quiet.open(file("setup.exe"))).as("a program").isFalse();
        assertThat(arguments()).containsExactly("/select,", folder.resolve("setup.exe").toString());
        assertThat(quiet.open(file("a.pdf"))).isTrue();
        assertThat(arguments()).containsExactly(folder.resolve("a.pdf").toString());
    }
}
