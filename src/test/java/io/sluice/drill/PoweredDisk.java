package io.sluice.drill;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;

/// A disk of its own, with an ext4 on it, whose power can be cut: what no program forced to it, and the system had not
/// written by itself, is gone then. The disk is a file in memory. Only root may have one, on Linux.
final class PoweredDisk implements AutoCloseable {
    // EXT4_IOC_SHUTDOWN with EXT4_GOING_FLAGS_NOLOGFLUSH (fs/ext4/ext4.h): not even the journal is written any more. The
    // kernel's own tests of file systems cut the power in this way.
    private static final String SHUTDOWN = """
            my $how = pack('L', 2);
            open(my $root, '<', $ARGV[0]) or die $!;
            ioctl($root, 0x8004587d, $how) or die $!""";

    private final MountedFolder memory;
    private final Path image;
    private MountedFolder disk;

    private PoweredDisk(MountedFolder memory, Path image, MountedFolder disk) {
        this.memory = memory;
        this.image = image;
        this.disk = disk;
    }

    /// @param folder takes what is mounted
    static PoweredDisk in(Path folder, long bytes) throws IOException {
        MountedFolder memory = MountedFolder.tmpfs(folder.resolve("memory"), bytes + (1 << 20));
        try {
            Path image = memory.path().resolve("image");
            try (var file = new RandomAccessFile(image.toFile(), "rw")) {
                file.setLength(bytes);
            }
            MountedFolder.run("mkfs.ext4", "-q", "-F", image.toString());
            return new PoweredDisk(memory, image,
                    MountedFolder.image(image, Files.createDirectory(folder.resolve("disk"))));
        } catch (IOException e) {
            memory.close();
            throw e;
        }
    }

    Path path() {
        return disk.path();
    }

    /// Cuts the power and brings it back. Nobody may have a file of the disk open.
    void cut() throws IOException {
        MountedFolder.run("perl", "-e", SHUTDOWN, path().toString());
        disk.close();
        disk = MountedFolder.image(image, path());
    }

    @Override
    public void close() throws IOException {
        try (memory) {
            disk.close();
        }
    }
}
