package io.sluice.bench;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/// A list of a million downloads: what is asked of it, and how much later than with ten the program is there.
///
/// @param folder for the lists, on a disk
record ListCase(Java java, Path folder) {
    private static final int ROUNDS = 9;
    private static final int DOWNLOADS = 1_000_000;
    private static final Goal AS_WITH_TEN = Goal.wall("the start with ten", 1.10);

    void run(Consumer<String> say) throws IOException, InterruptedException {
        say.accept("\n### A list of a million downloads\n\n| | goal | median | 99 of 100 |\n|---|---|--:|--:|");
        Process asked = process(java.list(), folder.toString(), Integer.toString(DOWNLOADS));
        asked.inputReader().lines().forEach(say);
        asked.waitFor();
        say.accept("");
        starts(say);
    }

    private void starts(Consumer<String> say) throws IOException, InterruptedException {
        List<Measure> few = new ArrayList<>();
        List<Measure> many = new ArrayList<>();
        for (int round = 0; round <= ROUNDS; round++) {
            Measure withTen = start("ten");
            Measure withMany = start("many");
            if (round > 0) { // the first one reads the files from the disk
                few.add(withTen);
                many.add(withMany);
            }
        }
        Measure ten = Measure.median(few);
        Measure million = Measure.median(many);
        say.accept(
                "- start of the program, from the process to the first page: %.2f s (CPU %.2f s), with ten %.2f s (CPU %.2f s)"
                        .formatted(million.wallSeconds(), million.cpuSeconds(), ten.wallSeconds(), ten.cpuSeconds()));
        say.accept("- " + AS_WITH_TEN.verdict(million, ten));
    }

    private Measure start(String list) throws IOException, InterruptedException {
        long began = System.nanoTime();
        Process process = process(java.start(), folder.resolve(list).toString());
        String cpuNanos = process.inputReader().readLine();
        double seconds = (System.nanoTime() - began) / 1e9;
        if (cpuNanos == null) {
            throw new IOException("The program did not start: see what it said above");
        }
        process.waitFor();
        return new Measure(seconds, Long.parseLong(cpuNanos) / 1e9, 0);
    }

    private static Process process(List<String> command, String... arguments) throws IOException {
        List<String> words = new ArrayList<>(command);
        words.addAll(List.of(arguments));
        return new ProcessBuilder(words).redirectError(Redirect.INHERIT).start();
    }
}
