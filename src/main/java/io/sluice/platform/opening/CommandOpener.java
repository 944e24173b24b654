package io.sluice.platform.opening;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/// Opens files by a command of the system. The file is its last argument.
///
/// @param open  opens a file
/// @param show  selects a file in its folder
/// @param tells whether the commands' exit codes say that they failed
record CommandOpener(List<String> open, List<String> show, boolean tells) implements FileOpener {
    @Override
    public boolean open(Path file) throws IOException {
        Path there = Programs.existing(file);
        boolean opens = !Programs.couldRun(there);
        Launch.of(opens ? open : show, there, tells);
        return opens;
    }

    @Override
    public void show(Path file) throws IOException {
        Launch.of(show, Programs.existing(file), tells);
    }
}
