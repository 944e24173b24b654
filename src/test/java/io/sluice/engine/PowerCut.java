package io.sluice.engine;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

import io.sluice.model.ByteRange;

/// What a power cut leaves of downloads whose program was killed: the live positions belong to another boot, and what was
/// written after the last force is zeroed, in places or wholly, or cut off. Nobody may have one of them open.
public final class PowerCut {
    private static final String ANOTHER_BOOT = "00000000-0000-0000-0000-000000000000";
    private static final int PAGE = 4096;
    private static final int BLOCK = 4096;

    private final Random random;

    public PowerCut(Random random) {
        this.random = random;
    }

    /// So many bytes of the unfinished downloads in `folder` the next start will believe.
    public static long believedBytes(Path folder) throws IOException {
        long believed = 0;
        for (Path control : controls(folder)) {
            try (ControlFile left = look(control)) {
                believed += left.length() - Ranges.length(left.missing(BootId.current()));
            }
        }
        return believed;
    }

    /// Strikes every unfinished download in `folder`.
    public void strike(Path folder) throws IOException {
        for (Path control : controls(folder)) {
            try (ControlFile left = look(control); FileChannel file = open(part(control))) {
                damage(file, left.missing("")); // of no boot that anybody knows
            }
        }
        reboot(folder);
    }

    private void damage(FileChannel file, List<ByteRange> unforced) throws IOException {
        switch (random.nextInt(3)) {
            case 0 -> zero(file, unforced, 1);
            case 1 -> zero(file, unforced, random.nextDouble());
            default -> {
                zero(file, unforced, random.nextDouble());
                cutOff(file, unforced);
            }
        }
    }

    /// @param share of the blocks, at random
    private void zero(FileChannel file, List<ByteRange> unforced, double share) throws IOException {
        for (ByteRange range : unforced) {
            long to = Math.min(range.to(), file.size());
            for (long at = range.from(); at < to; at = (at / BLOCK + 1) * BLOCK) {
                if (random.nextDouble() < share) {
                    file.write(ByteBuffer.allocate((int) Math.min(BLOCK - at % BLOCK, to - at)), at);
                }
            }
        }
    }

    // Somewhere behind the last byte that was forced.
    private void cutOff(FileChannel file, List<ByteRange> unforced) throws IOException {
        if (!unforced.isEmpty() && unforced.getLast().to() >= file.size()
                && unforced.getLast().from() < file.size()) {
            file.truncate(random.nextLong(unforced.getLast().from(), file.size()));
        }
    }

    /// Makes the live positions of every unfinished download in `folder` those of another boot.
    public static void reboot(Path folder) throws IOException {
        for (Path control : controls(folder)) {
            try (FileChannel file = open(control); Arena arena = Arena.ofConfined()) {
                header(file, arena).bootId(ANOTHER_BOOT);
            }
        }
    }

    private static ControlFile look(Path control) throws IOException {
        try (FileChannel file = open(control); Arena arena = Arena.ofConfined()) {
            return ControlFile.look(control, header(file, arena).download()).orElseThrow();
        }
    }

    private static ControlHeader header(FileChannel file, Arena arena) throws IOException {
        return new ControlHeader(file.map(FileChannel.MapMode.READ_WRITE, 0, PAGE, arena));
    }

    private static FileChannel open(Path file) throws IOException {
        return FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE);
    }

    private static Path part(Path control) {
        String name = control.toString();
        return Path.of(name.substring(0, name.length() - ControlFile.SUFFIX.length()));
    }

    // Of those that are not finished, and that a kill did not interrupt while they were made.
    private static List<Path> controls(Path folder) throws IOException {
        List<Path> controls = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(it -> it.toString().endsWith(ControlFile.SUFFIX)).sorted().toList()) {
                if (Files.exists(part(file)) && Files.size(file) >= PAGE && isWhole(file)) {
                    controls.add(file);
                }
            }
        }
        return controls;
    }

    private static boolean isWhole(Path control) throws IOException {
        try (FileChannel file = open(control); Arena arena = Arena.ofConfined()) {
            return header(file, arena).isValid();
        }
    }
}
