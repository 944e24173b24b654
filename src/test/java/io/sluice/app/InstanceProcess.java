package io.sluice.app;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A real second process for [SingleInstanceTest]: says `first`, `handed over` or `refused`, and a first one then says
/// what it takes, until its input ends.
final class InstanceProcess implements AutoCloseable {
    private final Process process;
    private final BufferedReader output;

    private InstanceProcess(Process process) {
        this.process = process;
        output = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    }

    static InstanceProcess start(Path folder, Path workingDirectory, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-XX:TieredStopAtLevel=1", "-cp",
                System.getProperty("java.class.path"), InstanceProcess.class.getName(), folder.toString()));
        command.addAll(List.of(arguments));
        return new InstanceProcess(new ProcessBuilder(command).directory(workingDirectory.toFile())
                .redirectError(ProcessBuilder.Redirect.INHERIT).start());
    }

    String says() throws IOException {
        return Optional.ofNullable(output.readLine()).orElse("nothing");
    }

    void kill() {
        close();
    }

    void end() throws IOException, InterruptedException {
        process.getOutputStream().close();
        process.waitFor();
    }

    @Override
    public void close() {
        process.destroyForcibly().onExit().join();
    }

    static void main(String[] arguments) throws Exception {
        List<String> links = List.of(arguments).subList(1, arguments.length);
        Handover mine = new Handover(Path.of("").toAbsolutePath(), links);
        try (Threads threads = new Threads(Duration.ofSeconds(5))) {
            Optional<SingleInstance> first = SingleInstance.enter(Path.of(arguments[0]), mine, threads,
                    Duration.ofSeconds(5));
            say(first.isPresent() ? "first" : "handed over");
            if (first.isPresent()) {
                serve(first.get());
            }
        }
    }

    private static void serve(SingleInstance instance) throws IOException {
        try (instance) {
            instance.receiveBy(theirs -> {
                say(theirs.workingDirectory() + " " + theirs.arguments());
                return true;
            });
            System.in.transferTo(OutputStream.nullOutputStream());
        }
    }

    private static void say(String line) {
        System.out.println(line);
    }
}
