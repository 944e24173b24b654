package io.sluice.scheduler;

import java.nio.file.Path;
import java.util.Optional;

import io.sluice.engine.SystemVolumes;
import io.sluice.engine.Volumes;

/// The disks of this machine, until a test says how much room they have.
final class TestVolumes implements Volumes {
    private static final long AS_IT_IS = -1;

    private final Volumes real = new SystemVolumes();
    private volatile long usable = AS_IT_IS;

    /// Every disk has this room from now on whatever is written.
    void room(long bytes) {
        usable = bytes;
    }

    @Override
    public Optional<Volume> of(Path folder) {
        return real.of(folder).map(it -> usable == AS_IT_IS ? it : new Volume(it.key(), usable));
    }

    @Override
    public long longestFile(Path folder) {
        return real.longestFile(folder);
    }
}
