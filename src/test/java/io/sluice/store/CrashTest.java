package io.sluice.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

import io.sluice.model.Download;
import io.sluice.model.DownloadState;
import io.sluice.model.DownloadState.Paused;
import io.sluice.store.recovery.OpenReport;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

@DisplayName("A program that is killed while it writes")
class CrashTest {
    @TempDir
    Path folder;
    @TempDir
    Path notesFolder;

    private List<String> writeAndKillAfter(String name, int size, int acknowledged)
            throws IOException, InterruptedException {
        Path notes = notesFolder.resolve(name);
        Process writer = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx200m", "-XX:TieredStopAtLevel=1", "-cp", System.getProperty("java.class.path"),
                CrashWriter.class.getName(), folder.toString(), notes.toString(), name,
                Integer.toString(size))
                .redirectErrorStream(true).redirectOutput(notesFolder.resolve(name + ".log").toFile()).start();
        try {
            await().atMost(Duration.ofSeconds(60)).pollInterval(Duration.ofMillis(3))
                    .until(() -> lines(notes).size() >= acknowledged || !writer.isAlive());
            assertThat(writer.isAlive()).as(() -> log(name)).isTrue();
        } finally {
            writer.destroyForcibly().waitFor();
        }
        return lines(notes);
    }

    private String log(String name) {
        try {
            return Files.readString(notesFolder.resolve(name + ".log"));
        } catch (IOException e) {
            return e.toString();
        }
    }

    // The kill may cut the last line off; what was not noted whole was not acknowledged.
    private static List<String> lines(Path notes) throws IOException {
        if (!Files.exists(notes)) {
            return List.of();
        }
        String text = Files.readString(notes);
        return text.substring(0, text.lastIndexOf('\n') + 1).lines().toList();
    }

    private Map<String, List<Download>> groups() {
        try (TestStore test = new TestStore(folder)) {
            assertThat(test.database.report()).isEqualTo(new OpenReport.CheckedWhole());
            return test.store.unsettled().stream()
                    .collect(groupingBy(it -> Objects.requireNonNull(it.request().fileName())));
        }
    }

    @Test
    void losesNothingThatItAcknowledgedAndLeavesNoHalfTransaction() throws IOException, InterruptedException {
        TestStore.in(folder).close();
        List<String> acknowledged = new ArrayList<>();
        for (int kill : new int[]{1, 8, 21}) {
            acknowledged.addAll(writeAndKillAfter("kill" + kill, CrashWriter.GROUP, kill));

            Map<String, List<Download>> groups = groups();

            assertThat(groups.values()).allSatisfy(group -> assertThat(group).hasSize(CrashWriter.GROUP));
            assertThat(groups.values()).allSatisfy(group -> assertThat(states(group).distinct()).hasSize(1));
            assertThat(groups.keySet()).containsAll(named(acknowledged, "added "));
            assertThat(named(acknowledged, "paused "))
                    .allSatisfy(name -> assertThat(states(groups.getOrDefault(name, List.of())))
                            .allMatch(Paused.class::isInstance));
        }
    }

    @Test
    void leavesAnActionOnThousandsWholeOrNotBegun() throws IOException, InterruptedException {
        TestStore.in(folder).close();
        List<String> acknowledged = new ArrayList<>();
        for (int kill : new int[]{1, 2, 3}) {
            acknowledged.addAll(writeAndKillAfter("kill" + kill, CrashWriter.LARGE_GROUP, kill));
            Map<String, List<Download>> groups = groups();
            assertThat(groups.values()).allSatisfy(group -> assertThat(group).hasSize(CrashWriter.LARGE_GROUP));
            assertThat(groups.values()).allSatisfy(group -> assertThat(durable(group)).hasSize(1));
            assertThat(groups.keySet()).containsAll(named(acknowledged, "added "));
        }
    }

    // What a job reports is kept within 250 ms, in parts; what the user orders is whole.
    private static List<Boolean> durable(List<Download> group) {
        return states(group).map(Paused.class::isInstance).distinct().toList();
    }

    private static Stream<DownloadState> states(List<Download> downloads) {
        return downloads.stream().map(Download::state);
    }

    private static List<String> named(List<String> lines, String what) {
        return lines.stream().filter(line -> line.startsWith(what)).map(line -> line.substring(what.length())).toList();
    }

    @Test
    void doesNotGetAtAListThatAnotherProcessHasOpen() throws IOException, InterruptedException {
        try (TestStore _ = TestStore.in(folder)) {
            Process second = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-cp", System.getProperty("java.class.path"), CrashWriter.class.getName(), folder.toString(),
                    notesFolder.resolve("second").toString(), "second", "1").redirectErrorStream(true)
                    .redirectOutput(notesFolder.resolve("second.log").toFile()).start();
            assertThat(second.waitFor()).isNotZero();
        }
        assertThat(log("second")).contains("is in use by another process");
        assertThat(notesFolder.resolve("second")).doesNotExist();
    }
}
