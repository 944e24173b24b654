package io.sluice.api;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/// Programs that nobody here wrote, from npm, with the versions and digests of their lock file.
@Tag("server")
@DisplayName("aria2's dialect is understood by")
class Aria2ClientsIT extends Aria2Fixture {
    private static final Path SCRIPTS = Path.of("src", "test", "aria2-clients");
    private static final Path HOME = Path.of("target", "aria2-clients");

    @BeforeAll
    static void install() throws Exception {
        Files.createDirectories(HOME);
        try (Stream<Path> files = Files.list(SCRIPTS)) {
            for (Path file : files.toList()) {
                Files.copy(file, HOME.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
            }
        }
        run(List.of("npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund"));
    }

    private static String run(List<String> command) throws Exception {
        Process process = new ProcessBuilder(command).directory(HOME.toFile()).redirectErrorStream(true).start();
        try (var reader = process.inputReader()) {
            process.onExit().orTimeout(2, TimeUnit.MINUTES).whenComplete((_, late) -> {
                if (late != null) {
                    process.destroyForcibly();
                }
            });
            String said = String.join("\n", reader.lines().toList());
            assertThat(process.waitFor()).as(said).isZero();
            return said;
        }
    }

    private String says(String script, String... links) throws Exception {
        return run(Stream.concat(Stream.of("node", script, String.valueOf(url("").getPort()),
                address().path("token").asString()), Stream.of(links)).toList());
    }

    @Test
    void theClientAria2() throws Exception {
        assertThat(says("with-aria2.js", server.link("a").toString(), server.link("b").toString()))
                .contains("aria2 is content");
    }

    @Test
    void theClientMaria2() throws Exception {
        assertThat(says("with-maria2.mjs", server.link("a").toString())).contains("maria2 is content");
    }
}
