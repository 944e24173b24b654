package io.sluice.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// One case of the benchmark: all contenders fetch the same, taking turns, so that what else the machine does hits all of
/// them alike.
///
/// @param warmUps  runs of the first contender, ours, before the first that counts
/// @param goals    held against the first contender
record Race(String title, Contender.Task task, List<Contender> contenders, int warmUps, List<Goal> goals) {
    private static final int ROUNDS = 5;

    /// @param folder where the files go, emptied after each run
    /// @param source the folder that is served: what arrives must be the same
    List<String> run(Path folder, Path source) throws IOException, InterruptedException {
        for (int i = 0; i < warmUps; i++) {
            once(contenders.getFirst(), folder, source);
        }
        Map<String, List<Measure>> runs = new LinkedHashMap<>();
        for (int round = 0; round < ROUNDS; round++) {
            for (Contender contender : contenders) {
                runs.computeIfAbsent(contender.name(), _ -> new ArrayList<>()).add(once(contender, folder, source));
            }
        }
        return report(runs);
    }

    private Measure once(Contender contender, Path folder, Path source) throws IOException, InterruptedException {
        Path target = Files.createDirectories(folder.resolve("into"));
        try {
            Measure measure = contender.run(task, target);
            checkAll(target, source, contender.name());
            return measure;
        } finally {
            Folders.delete(target);
        }
    }

    private void checkAll(Path target, Path source, String name) throws IOException {
        for (String link : Files.readAllLines(task.list())) {
            String file = link.substring(link.lastIndexOf('/') + 1);
            if (Files.mismatch(target.resolve(file), source.resolve(file)) >= 0) {
                throw new IOException(name + " brought another file: " + file);
            }
        }
    }

    private List<String> report(Map<String, List<Measure>> runs) {
        List<String> lines = new ArrayList<>(List.of("", "### " + title, "",
                "| median of " + ROUNDS + " | wall s | CPU s | peak MiB | wall of each run |",
                "|---|--:|--:|--:|---|"));
        Map<String, Measure> medians = new LinkedHashMap<>();
        runs.forEach((name, all) -> {
            Measure median = Measure.median(all);
            medians.put(name, median);
            lines.add("| %s | %.2f | %.2f | %.0f | %s |".formatted(name, median.wallSeconds(), median.cpuSeconds(),
                    median.peakMib(), String.join(" ", all.stream().map(it -> "%.2f".formatted(it.wallSeconds()))
                            .toList())));
        });
        lines.add("");
        Measure ours = Objects.requireNonNull(medians.get(contenders.getFirst().name()));
        goals.forEach(goal -> lines
                .add("- " + goal.verdict(ours, Objects.requireNonNull(medians.get(goal.than()), goal.than()))));
        return lines;
    }
}
