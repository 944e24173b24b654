package io.sluice.bench;

import java.io.IOException;
import java.nio.file.Path;

/// A program that fetches files.
interface Contender {
    String name();

    /// Fetches all that the task names into `folder`, which is empty.
    Measure run(Task task, Path folder) throws IOException, InterruptedException;

    /// What is to be fetched.
    ///
    /// @param list a file with one link a line
    /// @param link the only one, or the first
    record Task(Path list, String link) {
    }
}
