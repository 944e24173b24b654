package io.sluice.scheduler;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/// Something that a list of downloads is read from, more than once.
public interface ListSource {
    /// From its beginning.
    InputStream open() throws IOException;

    /// In bytes.
    long size() throws IOException;

    static ListSource of(Path file) {
        return new ListSource() {
            @Override
            public InputStream open() throws IOException {
                return Files.newInputStream(file);
            }

            @Override
            public long size() throws IOException {
                return Files.size(file);
            }
        };
    }

    static ListSource of(byte[] text) {
        return new ListSource() {
            @Override
            public InputStream open() {
                return new ByteArrayInputStream(text);
            }

            @Override
            public long size() {
                return text.length;
            }
        };
    }
}
