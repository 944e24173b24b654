package io.sluice.engine;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;

import io.sluice.model.Content;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayName("A finished file has a name that is safe and its own")
class NamesOfFilesTest extends JobFixture {
    private String fetchedAs(ServedFile file, @Nullable String wished) {
        Ending ending = job(order(file.uri(), wished, Content.NOTHING_YET, 1)).run();
        assertIsWhole(ending, bytes);
        Path found = completed(ending).file();
        assertThat(found).hasParent(folder).hasFileName(completed(ending).content().fileName());
        return found.getFileName().toString();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            attachment; filename="../../x"                             | x
            attachment; filename="..\\..\\x.iso"                       | x.iso
            attachment; filename="/etc/passwd"                         | passwd
            attachment; filename="a:b?.txt"                            | a_b_.txt
            attachment; filename="CON.txt"                             | _CON.txt
            attachment; filename="ends. "                              | ends
            attachment; filename="plain.txt"; filename*=UTF-8''na%C3%AFve.txt | naïve.txt
            attachment; filename=".."                                  | download
            """)
    @DisplayName("The server's name is cleaned, and never leaves the folder")
    void cleansTheServersName(String header, String name) {
        assertThat(fetchedAs(server.file("f.bin", bytes).always(Fault.contentDisposition(header)), null))
                .isEqualTo(name);
    }

    @Test
    @DisplayName("The user's name wins, and is cleaned too")
    void takesTheUsersName() {
        ServedFile file = server.file("f.bin", bytes).always(Fault.contentDisposition("attachment; filename=x"));
        assertThat(fetchedAs(file, "mine.bin")).isEqualTo("mine.bin");
        assertThat(fetchedAs(file, "../other.bin")).doesNotContain("/");
    }

    @Test
    @DisplayName("The last address gives the name where nobody else does")
    void takesTheNameOfTheLastAddress() {
        server.file("real%20name.bin", bytes);
        assertThat(fetchedAs(server.redirect("short", 302, "/real%20name.bin"), null)).isEqualTo("real name.bin");
    }

    @Test
    @DisplayName("A file that exists is never written over")
    void countsOnWhereTheNameIsTaken() throws IOException {
        Files.writeString(folder.resolve("f.bin"), "mine");
        Files.createDirectory(folder.resolve("f (1).bin"));
        assertThat(fetchedAs(server.file("f.bin", bytes), null)).isEqualTo("f (2).bin");
        assertThat(folder.resolve("f.bin")).hasContent("mine");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    @DisplayName("A symbolic link is a name that is taken, not a way")
    void writesThroughNoLink(boolean dangling, @TempDir Path elsewhere) throws IOException {
        Path target = elsewhere.resolve("target");
        if (!dangling) {
            Files.writeString(target, "theirs");
        }
        Files.createSymbolicLink(folder.resolve("f.bin"), target);
        Files.createSymbolicLink(folder.resolve("f (1).bin.part"), target);
        assertThat(fetchedAs(server.file("f.bin", bytes), null)).isEqualTo("f (2).bin");
        assertThat(Files.exists(target, LinkOption.NOFOLLOW_LINKS)).isEqualTo(!dangling);
        assertThat(folder.resolve("f.bin")).isSymbolicLink();
    }

    @Test
    @DisplayName("A name that is taken while the file comes is not written over")
    void countsOnAtTheEnd() throws IOException, InterruptedException {
        Gate gate = new Gate();
        ServedFile file = server.file("f.bin", bytes).on(1, Fault.holdAfter(300 * KIB, gate));
        CompletableFuture<Ending> running = started(job(order(file.uri(), null, Content.NOTHING_YET, 1)));
        assertThat(gate.awaitReached(PATIENCE)).isTrue();
        awaitPart();
        Files.writeString(folder.resolve("f.bin"), "mine");
        gate.open();
        Ending ending = endOf(running);
        assertIsWhole(ending, bytes);
        assertThat(completed(ending).content().fileName()).isEqualTo("f (1).bin");
        assertThat(names()).containsExactly("f (1).bin", "f.bin");
    }

    // The server sends before the job makes its files.
    private void awaitPart() {
        while (!Files.exists(control("f.bin"))) {
            Thread.onSpinWait();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "ü", "漢", "😀"})
    @DisplayName("The longest name leaves room for .part, its control file and a number")
    void shortensLongNames(String letter) throws IOException {
        ServedFile file = server.file("f.bin", bytes);
        String wished = letter.repeat(255) + ".iso";
        for (String ending : new String[]{".iso", " (1).iso", " (2).iso"}) {
            String name = fetchedAs(file, wished);
            assertThat(name).endsWith(ending).startsWith(letter);
            assertThat((name + ".part.sluice").getBytes(StandardCharsets.UTF_8)).hasSizeLessThanOrEqualTo(255);
            assertThat(name).doesNotContain("\uFFFD");
            Files.delete(control(name)); // else it is this download's, and done
        }
    }

    @Test
    @DisplayName("A long ending is cut as any name is where a number is added")
    void shortensLongEndings() {
        ServedFile file = server.file("f.bin", bytes);
        String wished = "a." + "b".repeat(250);
        for (int number = 0; number < 12; number++) {
            assertThat(fetchedAs(file, wished)).startsWith("a");
        }
    }
}
