package io.sluice.engine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The disks of this machine. [java.nio.file.FileStore] reads the table of mounts each time, 0.1 ms and more; a device
/// number and [java.io.File#getUsableSpace()] are one system call each.
public final class SystemVolumes implements Volumes {
    private static final Logger LOG = LoggerFactory.getLogger(SystemVolumes.class);
    private static final long LONGEST_ON_FAT = 0xFFFF_FFFFL;
    // What Linux (also through FUSE), macOS and Windows call it; exFAT has no such limit.
    private static final Set<String> FAT = Set.of("vfat", "msdos", "fat", "fat16", "fat32");

    @Override
    public Optional<Volume> of(Path folder) {
        Path there = existing(folder);
        try {
            long usable = there.toFile().getUsableSpace();
            // It says 0 for what it cannot tell, too.
            return Optional
                    .of(new Volume(key(there), usable > 0 ? usable : Files.getFileStore(there).getUsableSpace()));
        } catch (IOException | UnsupportedOperationException unknown) {
            LOG.debug("Nothing is known of the disk of {}", folder, unknown);
            return Optional.empty();
        }
    }

    private static Object key(Path there) throws IOException {
        return there.getFileSystem().supportedFileAttributeViews().contains("unix")
                ? Files.getAttribute(there, "unix:dev")
                : Files.getFileStore(there).toString();
    }

    @Override
    public long longestFile(Path folder) {
        try {
            String type = Files.getFileStore(existing(folder)).type().toLowerCase(Locale.ROOT);
            return FAT.contains(type) ? LONGEST_ON_FAT : Long.MAX_VALUE;
        } catch (IOException unknown) {
            LOG.debug("The file system of {} is not known", folder, unknown);
            return Long.MAX_VALUE;
        }
    }

    private static Path existing(Path folder) {
        Path there = folder.toAbsolutePath();
        while (there.getParent() != null && !Files.exists(there)) {
            there = there.getParent();
        }
        return there;
    }
}
