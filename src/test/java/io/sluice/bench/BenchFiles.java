package io.sluice.bench;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/// The files that are fetched: always the same bytes.
record BenchFiles(Path folder) {
    static final String BIG = "big.bin";
    private static final int MIB = 1 << 20;
    private static final int SMALL_FILES = 10_000;
    private static final int LEAST = 4 << 10;
    private static final int MOST = 64 << 10;

    void makeBig() throws IOException {
        byte[] block = new byte[MIB];
        Random random = new Random(1);
        try (OutputStream out = Files.newOutputStream(folder.resolve(BIG))) {
            for (int i = 0; i < 1024; i++) {
                random.nextBytes(block);
                out.write(block);
            }
        }
    }

    /// Returns their names.
    List<String> makeSmall() throws IOException {
        Random random = new Random(2);
        List<String> names = new ArrayList<>();
        for (int i = 0; i < SMALL_FILES; i++) {
            byte[] content = new byte[random.nextInt(LEAST, MOST + 1)];
            random.nextBytes(content);
            names.add("small-" + i + ".bin");
            Files.write(folder.resolve(names.getLast()), content);
        }
        return names;
    }
}
