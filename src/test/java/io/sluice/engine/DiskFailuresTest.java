package io.sluice.engine;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.stream.Stream;

import io.sluice.model.Failure;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.params.provider.Arguments.arguments;

@DisplayName("An error of the disk")
class DiskFailuresTest {
    private static final Path FOLDER = Path.of("downloads");

    @TempDir
    private Path real;

    @ParameterizedTest
    @MethodSource("knownErrors")
    void isNamedByItsTypeOrTheWordsOfTheSystem(IOException broken, Failure failure) {
        assertThat(DiskFailures.of(broken, FOLDER, 7)).isEqualTo(failure);
    }

    static Stream<Arguments> knownErrors() {
        return Stream.of(
                arguments(new IOException("No space left on device"), new Failure.DiskFull(FOLDER, 7)),
                arguments(new IOException("There is not enough space on the disk"), new Failure.DiskFull(FOLDER, 7)),
                arguments(reason("Disk quota exceeded"), new Failure.DiskFull(FOLDER, 7)),
                arguments(new AccessDeniedException("a"), new Failure.NotWritable(FOLDER)),
                arguments(reason("Read-only file system"), new Failure.NotWritable(FOLDER)),
                arguments(new IOException("File too large"), new Failure.FileTooLarge(FOLDER)),
                arguments(reason("The process cannot access the file because it is being used by another process"),
                        new Failure.FileInUse(FOLDER)),
                arguments(reason("File name too long"), new Failure.NameTooLong(FOLDER)),
                arguments(new NotDirectoryException("a"), new Failure.FolderMissing(FOLDER)),
                arguments(reason("The device is not ready"), new Failure.FolderMissing(FOLDER)),
                arguments(new IOException("Input/output error"), new Failure.DiskError(FOLDER, "Input/output error")),
                arguments(new IOException(), new Failure.DiskError(FOLDER, "IOException")));
    }

    @Test
    void isAMissingFolderWhereTheSystemFindsNone() {
        IOException broken = catchThrowableOfType(IOException.class,
                () -> Files.createFile(real.resolve("gone").resolve("a.part")));

        assertThat(DiskFailures.of(broken, FOLDER, 7)).isEqualTo(new Failure.FolderMissing(FOLDER));
    }

    @Test
    @EnabledOnOs({OS.LINUX, OS.MAC})
    void isANameTooLongWhereTheSystemSaysSo() {
        IOException broken = catchThrowableOfType(IOException.class,
                () -> Files.createFile(real.resolve("x".repeat(300))));

        assertThat(DiskFailures.of(broken, FOLDER, 7)).isEqualTo(new Failure.NameTooLong(FOLDER));
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void isAFullDiskWhereTheSystemSaysSo() {
        IOException broken = catchThrowableOfType(IOException.class, () -> {
            try (OutputStream full = Files.newOutputStream(Path.of("/dev/full"))) {
                full.write(1);
            }
        });

        assertThat(DiskFailures.of(broken, FOLDER, 7)).isEqualTo(new Failure.DiskFull(FOLDER, 7));
    }

    private static FileSystemException reason(String words) {
        return new FileSystemException("a", null, words);
    }
}
