package io.sluice.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Another program, as a whole process for each run. GNU time says what it cost.
///
/// @param command its words; `LINK`, `LIST` and `FOLDER` stand for what they say
record NativeTool(String name, List<String> command) implements Contender {
    static NativeTool of(String name, String command) {
        return new NativeTool(name, List.of(command.split(" ")));
    }

    @Override
    public Measure run(Task task, Path folder) throws IOException, InterruptedException {
        Path cost = folder.resolveSibling("cost.txt");
        List<String> words = new ArrayList<>(List.of("time", "-f", "%U %S %M", "-o", cost.toString()));
        command.stream().map(word -> word.replace("LINK", task.link()).replace("LIST", task.list().toString())
                .replace("FOLDER", folder.toString())).forEach(words::add);
        long began = System.nanoTime();
        Process process = new ProcessBuilder(words).directory(folder.toFile())
                .redirectOutput(ProcessBuilder.Redirect.DISCARD).redirectError(ProcessBuilder.Redirect.INHERIT).start();
        int code = process.waitFor();
        double wall = (System.nanoTime() - began) / 1e9;
        if (code != 0) {
            throw new IOException(name + " ended with " + code + ": " + String.join(" ", words));
        }
        String[] figures = Files.readString(cost).strip().split(" ");
        return new Measure(wall, Double.parseDouble(figures[0]) + Double.parseDouble(figures[1]),
                Double.parseDouble(figures[2]) / 1024);
    }
}
