package io.sluice.cli;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import io.sluice.api.CliFixture;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/// The shells themselves, as far as they are installed.
@DisplayName("A shell completes commands:")
class ShellsTest extends CliFixture {
    private List<String> told(String shell, String script) throws Exception {
        assumeTrue(Stream.of(System.getenv("PATH").split(":")).anyMatch(it -> Files.isExecutable(Path.of(it, shell))),
                shell + " is not installed");
        Path file = folder().resolve("completion." + shell);
        Files.writeString(file, run("completion", shell).out());
        Process process = new ProcessBuilder(shell, "-c", script.formatted(file)).redirectErrorStream(true).start();
        String answer = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(answer).isZero();
        return answer.lines().map(line -> line.split("\t")[0]).toList();
    }

    @Test
    void bash() throws Exception {
        String script = """
                compopt() { :; } # works only inside of a completion by keys
                source %%s
                COMP_WORDS=(sluice %s); COMP_CWORD=%d; COMP_LINE="${COMP_WORDS[*]}"; COMP_POINT=${#COMP_LINE}
                _complete_sluice
                printf '%%%%s\\n' "${COMPREPLY[@]}"
                """;
        assertThat(told("bash", script.formatted("re", 1))).contains("resume", "retry", "remove")
                .doesNotContain("list");
        assertThat(told("bash", script.formatted("list --sta", 2))).containsExactly("--status");
        assertThat(told("bash", script.formatted("pause --d", 2))).containsExactly("--drain");
    }

    @Test
    void zsh() throws Exception {
        // What the shell would offer needs a terminal; that it took the script over for this command does not.
        String script = """
                autoload -U compinit; compinit -u -D
                source %s
                print -l ${_comps[sluice]} ${+functions[_complete_sluice]}
                """;
        List<String> taken = told("zsh", script);
        assertThat(taken.getFirst()).contains("_bash_complete", "-F _complete_sluice");
        assertThat(taken.getLast()).isEqualTo("1");
    }

    @Test
    void fish() throws Exception {
        assertThat(told("fish", "source %s; complete -C 'sluice re'")).contains("resume", "retry", "remove")
                .doesNotContain("list");
        assertThat(told("fish", "source %s; complete -C 'sluice list --sta'")).containsExactly("--status");
        assertThat(told("fish", "source %s; complete -C 'sluice pause --d'")).containsExactly("--drain");
        assertThat(told("fish", "source %s; complete -C 'sluice list --status fa'")).containsExactly("failed");
    }
}
