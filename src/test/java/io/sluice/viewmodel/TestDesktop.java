package io.sluice.viewmodel;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/// A desktop without programs: it keeps what it was asked for. It takes `.exe` for programs.
public final class TestDesktop implements DesktopFiles {
    private final List<Path> opened = new CopyOnWriteArrayList<>();
    private final List<Path> shown = new CopyOnWriteArrayList<>();
    private volatile boolean refusing;

    /// From now on it can neither open nor show.
    void refuse() {
        refusing = true;
    }

    public List<Path> opened() {
        return opened;
    }

    public List<Path> shown() {
        return shown;
    }

    @Override
    public boolean open(Path file) throws IOException {
        check(file);
        boolean opens = !file.toString().endsWith(".exe");
        (opens ? opened : shown).add(file);
        return opens;
    }

    @Override
    public void show(Path file) throws IOException {
        check(file);
        shown.add(file);
    }

    private void check(Path file) throws IOException {
        if (!Files.exists(file)) {
            throw new NoSuchFileException(file.toString());
        }
        if (refusing) {
            throw new IOException("xdg-open ended with 3");
        }
    }
}
