package io.sluice.architecture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayName("In no file of the project")
class NamesTest {
    private static final Set<String> NOT_OURS = Set.of(".git", "target", ".idea", ".vscode");

    // The patterns do not match themselves, so this file may be looked through like any other.
    private static final Pattern REGISTRY = Pattern.compile(
            "repo1?[.]maven|maven[.]org|sonatype[.](org|com)|npmjs[.](org|com)|pypi[.]org");
    private static final Pattern FOLDER_OF_ONE_MACHINE = Pattern.compile(
            "(^|[^\\w.~}*/-])/(work|root|home/[a-z]+|tmp/wt)/");

    @Test
    void isAPackageRegistryNamed() throws IOException {
        assertThat(filesWith(REGISTRY)).isEmpty();
    }

    @Test
    void isAFolderOfOneMachineNamed() throws IOException {
        assertThat(filesWith(FOLDER_OF_ONE_MACHINE)).isEmpty();
    }

    @Test
    void wouldEitherBeOverlooked() {
        assertThat("https://repo" + ".maven.example/").containsPattern(REGISTRY);
        assertThat("see /" + "root/notes").containsPattern(FOLDER_OF_ONE_MACHINE);
        assertThat("https://example.org/work/home").doesNotContainPattern(FOLDER_OF_ONE_MACHINE);
    }

    private static List<Path> filesWith(Pattern name) throws IOException {
        return files().stream().filter(file -> name.matcher(textOf(file)).find()).toList();
    }

    private static List<Path> files() throws IOException {
        try (Stream<Path> top = Files.list(Path.of(""))) {
            return top.filter(path -> !NOT_OURS.contains(path.toString())).flatMap(NamesTest::below).toList();
        }
    }

    private static Stream<Path> below(Path path) {
        try (Stream<Path> tree = Files.walk(path)) {
            return tree.filter(Files::isRegularFile).toList().stream();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    // Latin-1 reads any file without a complaint, and the names looked for are ASCII.
    private static String textOf(Path file) {
        try {
            return Files.readString(file, StandardCharsets.ISO_8859_1);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
