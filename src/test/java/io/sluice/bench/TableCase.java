package io.sluice.bench;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/// The window over 100,000 downloads that wait, and over a million that are finished.
record TableCase(Java java, Path folder) {
    private static final int FINISHED = 1_000_000;

    void run(Consumer<String> say) throws IOException, InterruptedException {
        say.accept(
                "\n### The window over long lists\n\n| | goal | JavaFX thread | until it shows |\n|---|---|--:|--:|");
        List<String> command = new ArrayList<>(java.table());
        command.addAll(List.of(folder.toString(), Integer.toString(FINISHED)));
        Process window = new ProcessBuilder(command).redirectError(Redirect.INHERIT).start();
        window.inputReader().lines().forEach(say);
        window.waitFor();
    }
}
