package io.sluice.platform.opening;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@DisplayName("A finished file")
class ProgramsTest {
    @TempDir
    private Path folder;

    private Path file(String name, String content) throws IOException {
        return Files.writeString(folder.resolve(name), content, StandardCharsets.ISO_8859_1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"film.mkv", "manual.pdf", "debian.iso", "archive.tar.gz", "page.html", "noending", "a.b c"})
    void isOpenedWhereNothingInItCouldRun(String name) throws IOException {
        assertThat(Programs.couldRun(file(name, "%PDF-1.7 nothing that runs"))).isFalse();
        assertThat(Programs.couldRun(file(name, ""))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a.desktop", "Tool.AppImage", "setup.EXE", "x.sh", "x.jar", "x.lnk", "x.command", "x.url",
            "photo.jpg.scr", "exe"})
    void couldBeAProgramByItsName(String name) throws IOException {
        assertThat(Programs.couldRun(file(name, ""))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"#!/bin/sh\nrm", "MZ\u0090", "\u007fELF\u0002", "\u00ca\u00fe\u00ba\u00be",
            "# a comment\n[Desktop Entry]\nExec=rm"})
    void couldBeAProgramByItsContentWhateverItIsCalled(String content) throws IOException {
        assertThat(Programs.couldRun(file("photo.jpg", content))).isTrue();
    }

    @Test
    void couldBeAProgramByItsPermissions() throws IOException {
        Path file = file("photo.jpg", "x");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr--r--"));
        assertThat(Programs.couldRun(file)).isTrue();
    }

    @Test
    void couldBeAProgramByWhatItLinksTo() throws IOException {
        Path link = Files.createSymbolicLink(folder.resolve("photo.jpg"), file("a.desktop", "x"));
        assertThat(Programs.couldRun(link)).isTrue();
    }

    @Test
    void isNoFolder() throws IOException {
        assertThat(Programs.couldRun(Files.createDirectory(folder.resolve("Tool.d")))).isTrue();
    }

    @Test
    void mayBeGone() {
        assertThatThrownBy(() -> Programs.existing(folder.resolve("gone"))).isInstanceOf(NoSuchFileException.class);
    }
}
