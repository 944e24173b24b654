package io.sluice.engine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Tells this boot of the machine from others. Empty where the platform has none: then only forced slots are believed.
final class BootId {
    private static final Logger LOG = LoggerFactory.getLogger(BootId.class);
    private static final Path LINUX = Path.of("/proc/sys/kernel/random/boot_id");

    private BootId() {
    }

    static String current() {
        if (!Files.isReadable(LINUX)) {
            return "";
        }
        try {
            return Files.readString(LINUX).strip();
        } catch (IOException unreadable) {
            LOG.warn("The boot id cannot be read: after a kill up to 64 MiB a download are fetched again", unreadable);
            return "";
        }
    }
}
