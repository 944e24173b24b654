package io.sluice.bench;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/// A list of a million downloads: what is asked of it, and how much later than with ten the program is there.
///
/// Filling takes minutes, so that the filled list is kept in `target/bench-lists`, and each run works on a copy.
///
/// @param folder for the copies, on a disk
/// @param rows   how many downloads
record ListCase(Java java, Path folder, int rows) {
    private static final int ROUNDS = 9;
    private static final int FEW = 10;
    private static final Path KEPT = Path.of("target/bench-lists").toAbsolutePath();
    /// To be raised when what [io.sluice.app.FilledList] makes, or the tables, change: a list of before is thrown away.
    private static final String MADE_AS = "1";

    void run(Consumer<String> say) throws IOException, InterruptedException {
        Path many = KEPT.resolve(MADE_AS + "-" + rows);
        fill(many);
        say.accept(
                "\n### A list of %,d downloads\n\nLoad before %s.\n\n| | goal | median | 99 of 100 |\n|---|---|--:|--:|"
                        .formatted(rows, Files.readString(Path.of("/proc/loadavg")).split(" ")[0]));
        Path asked = copy(many, "asked");
        answers(java.list(), asked.toString(), Integer.toString(rows)).forEach(say);
        Folders.delete(asked);
        starts(copy(many, "many"), say);
        Folders.delete(folder);
    }

    private void fill(Path many) throws IOException, InterruptedException {
        if (Files.exists(many)) {
            return;
        }
        Folders.delete(KEPT);
        Path unfinished = KEPT.resolve("unfinished");
        String seconds = answers(java.fill(), unfinished.toString(), Integer.toString(rows)).getLast();
        System.out.printf("Filled a list with %,d downloads in %s s; it is kept in %s%n", rows, seconds, KEPT);
        Files.move(unfinished, many);
    }

    // With its times, by which a list knows that it was closed cleanly.
    private Path copy(Path list, String name) throws IOException {
        Path copy = Files.createDirectories(folder.resolve(name));
        try (Stream<Path> files = Files.list(list)) {
            for (Path file : files.toList()) {
                Files.copy(file, copy.resolve(file.getFileName()),
                        StandardCopyOption.COPY_ATTRIBUTES);
            }
        }
        return copy;
    }

    private void starts(Path many, Consumer<String> say) throws IOException, InterruptedException {
        Path ten = folder.resolve("ten");
        answers(java.fill(), ten.toString(), Integer.toString(FEW));
        List<Measure> few = new ArrayList<>();
        List<Measure> all = new ArrayList<>();
        for (int round = 0; round <= ROUNDS; round++) {
            Measure withTen = start(ten);
            Measure withMany = start(many);
            if (round > 0) { // the first one reads the files from the disk
                few.add(withTen);
                all.add(withMany);
            }
        }
        Measure base = Measure.median(few);
        Measure longOne = Measure.median(all);
        say.accept("| start until the first page, beside one with ten: wall | ≤ 1.10 | %.2f (%.2f s, %.2f s) | |"
                .formatted(
                        longOne.wallSeconds() / base.wallSeconds(), longOne.wallSeconds(), base.wallSeconds()));
        say.accept("| the same: CPU | ≤ 1.10 | %.2f (%.2f s, %.2f s) | |".formatted(
                longOne.cpuSeconds() / base.cpuSeconds(), longOne.cpuSeconds(), base.cpuSeconds()));
    }

    private Measure start(Path list) throws IOException, InterruptedException {
        long began = System.nanoTime();
        Process process = process(java.start(), list.toString());
        String cpuNanos = process.inputReader().readLine();
        double seconds = (System.nanoTime() - began) / 1e9;
        if (cpuNanos == null) {
            throw new IOException("The program did not start: see what it said above");
        }
        process.waitFor();
        return new Measure(seconds, Long.parseLong(cpuNanos) / 1e9, 0);
    }

    private static List<String> answers(List<String> command, String... arguments)
            throws IOException, InterruptedException {
        Process process = process(command, arguments);
        List<String> answers = process.inputReader().lines().toList();
        if (process.waitFor() != 0 || answers.isEmpty()) {
            throw new IOException("It failed: see what it said above");
        }
        return answers;
    }

    private static Process process(List<String> command, String... arguments) throws IOException {
        List<String> words = new ArrayList<>(command);
        words.addAll(List.of(arguments));
        return new ProcessBuilder(words).redirectError(Redirect.INHERIT).start();
    }
}
