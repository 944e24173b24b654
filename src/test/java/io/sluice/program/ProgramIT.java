package io.sluice.program;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import io.sluice.engine.FaultyServer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

@DisplayName("The program without a display")
class ProgramIT {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String RUNNING = "Downloads go on.";

    @TempDir
    Path temp;
    private Path downloads;
    private Program program;

    @BeforeEach
    void install() throws Exception {
        downloads = Files.createDirectories(temp.resolve("down loads"));
        program = new Program(temp.resolve("home"), downloads);
    }

    @Test
    void saysSoInOneLineAndFetchesTheLinksOfItsCommandLine() throws Exception {
        byte[] bytes = "what was asked for".repeat(1000).getBytes(UTF_8);
        try (FaultyServer server = new FaultyServer();
                Program.Run run = program.start(server.file("a.bin", bytes).uri().toString())) {
            await().atMost(PATIENCE).until(() -> Files.exists(downloads.resolve("a.bin")));
            await().atMost(PATIENCE).until(() -> run.console().contains(RUNNING));
            assertThat(downloads.resolve("a.bin")).hasBinaryContent(bytes);
            assertThat(run.console().lines()).hasSize(2).first().asString().contains("no display");
        }
    }

    @Test
    void tellsOtherProgramsOfItsUserWhereItIsAndAnswersThem() throws Exception {
        Path endpoint = temp.resolve("home/endpoint.json");
        try (Program.Run run = program.start(); HttpClient client = HttpClient.newHttpClient()) {
            await().atMost(PATIENCE).until(() -> Files.exists(endpoint));
            Matcher found = Pattern.compile("\"url\":\"([^\"]+)\",\"token\":\"([^\"]+)\"")
                    .matcher(Files.readString(endpoint));
            assertThat(found.find()).isTrue();
            HttpResponse<String> answer = client.send(
                    HttpRequest.newBuilder(URI.create(found.group(1) + "/api/downloads/status"))
                            .header("Authorization", "Bearer " + found.group(2)).build(),
                    HttpResponse.BodyHandlers.ofString());
            assertThat(answer.body()).contains("\"max_concurrent_downloads\":3");
            assertThat(Files.readString(temp.resolve("home/logs/sluice.log"))).doesNotContain(found.group(2));
            run.terminate();
            assertThat(run.hasEndedWithin(20)).isTrue();
        }
        assertThat(endpoint).doesNotExist();
    }

    @Test
    void handsTheLinksOfASecondStartToTheFirst() throws Exception {
        try (FaultyServer server = new FaultyServer(); Program.Run first = program.start()) {
            await().atMost(PATIENCE).until(() -> first.console().contains(RUNNING));
            try (Program.Run second = program.start(server.file("b.bin", new byte[5000]).uri().toString())) {
                assertThat(second.hasEndedWithin(60)).isTrue();
                assertThat(second.console()).contains("is running already and has taken it");
            }
            await().atMost(PATIENCE).until(() -> Files.exists(downloads.resolve("b.bin")));
        }
    }

    @Test
    void endsCleanlyWhenItIsToldTo() throws Exception {
        try (Program.Run run = program.start()) {
            await().atMost(PATIENCE).until(() -> run.console().contains(RUNNING));
            run.terminate();
            assertThat(run.hasEndedWithin(20)).isTrue();
            assertThat(run.console().lines()).hasSize(2);
        }
        assertThat(temp.resolve("home/sluice.clean")).exists();
    }

    @Test
    void needsNothingOfTheWindowAndLogsToItsOutputWhereNoneIsWanted() throws Exception {
        try (Program.Run run = program.start("--headless")) {
            await().atMost(PATIENCE).until(() -> run.console().contains("The API listens at"));
            Path loaded = Path.of("/proc", String.valueOf(run.process().pid()), "maps");
            assertThat(Files.readString(loaded)).contains("libjvm").doesNotContain("lib/javafx/", "libglass", "libgtk");
            run.terminate();
            assertThat(run.hasEndedWithin(20)).isTrue();
            assertThat(run.process().exitValue()).isZero();
            assertThat(run.console()).doesNotContain("no display");
        }
        assertThat(temp.resolve("home/sluice.clean")).exists();
    }

    @Test
    void replacesAListThatCannotBeReadOnlyByWhatItIsToldTo() throws Exception {
        try (Program.Run run = program.start()) {
            await().atMost(PATIENCE).until(() -> !backups().isEmpty());
        }
        String backup = backups().getFirst();
        Path list = temp.resolve("home/sluice.mv.db");
        byte[] damaged = "This is no database.".repeat(1000).getBytes(UTF_8);
        Files.write(list, damaged);
        try (Program.Run run = program.start()) {
            assertThat(run.hasEndedWithin(60)).isTrue();
            assertThat(run.process().exitValue()).isEqualTo(1);
            assertThat(run.console()).contains("cannot be read", "--take-backup=" + backup, "--empty-list");
        }
        assertThat(list).hasBinaryContent(damaged);
        try (Program.Run run = program.start("--take-backup=" + backup)) {
            await().atMost(PATIENCE).until(() -> run.console().contains(RUNNING));
        }
    }

    private List<String> backups() throws IOException {
        Path folder = temp.resolve("home/backups");
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).filter(name -> name.endsWith(".zip")).toList();
        }
    }

    @Test
    void namesWhatIsNoLinkAndWhatIsNoOption() throws Exception {
        try (Program.Run run = program.start("ftp://host/file")) {
            assertThat(run.hasEndedWithin(60)).isTrue();
            assertThat(run.process().exitValue()).isEqualTo(2);
            assertThat(run.console()).contains("“ftp://host/file” is not a link");
        }
        try (Program.Run run = program.start("--fast")) {
            assertThat(run.hasEndedWithin(60)).isTrue();
            assertThat(run.process().exitValue()).isEqualTo(2);
            assertThat(run.console()).contains("“--fast” is not an option");
        }
    }
}
