package io.sluice.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Sluice with its queue and its list, in a process of its own that lives for all runs of a case.
final class WarmSluice implements Contender, AutoCloseable {
    private final String name;
    private final Process process;
    private final BufferedReader answers;
    private double idleMib;

    /// @param home     an empty folder
    /// @param settings the content of its settings file
    /// @param java     the command that starts [io.sluice.app.BenchedSluice], without its argument
    WarmSluice(String name, Path home, String settings, List<String> java) throws IOException {
        this.name = name;
        Files.createDirectories(home);
        Files.writeString(home.resolve("settings.json"), settings);
        List<String> command = new ArrayList<>(java);
        command.add(home.toString());
        process = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
        answers = process.inputReader();
        while (!answer().equals("ready")) {
            // The JVM may say something of its own first, as where a flight recording starts.
        }
    }

    @Override
    public String name() {
        return name;
    }

    /// Resident before the last run.
    double idleMib() {
        return idleMib;
    }

    @Override
    public Measure run(Task task, Path folder) throws IOException {
        try {
            process.outputWriter().write(folder + " " + task.list() + "\n");
            process.outputWriter().flush();
        } catch (UncheckedIOException ended) {
            throw new IOException("Sluice has ended: see what it said above", ended);
        }
        String[] figures = answer().split(" ");
        idleMib = Double.parseDouble(figures[2]) / 1024;
        return new Measure(Double.parseDouble(figures[0]) / 1e9, Double.parseDouble(figures[1]) / 1e9,
                Double.parseDouble(figures[3]) / 1024);
    }

    private String answer() throws IOException {
        String line = answers.readLine();
        if (line == null) {
            throw new IOException("Sluice has ended: see what it said above");
        }
        return line;
    }

    @Override
    public void close() throws IOException {
        process.outputWriter().close();
        try {
            process.waitFor();
        } catch (InterruptedException stop) {
            process.destroy();
            Thread.currentThread().interrupt();
        }
    }
}
