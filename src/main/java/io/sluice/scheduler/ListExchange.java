package io.sluice.scheduler;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;

import io.sluice.exchange.ListFormat;
import io.sluice.exchange.ListWriter;
import io.sluice.exchange.Secrets;
import io.sluice.model.Download;
import io.sluice.model.Status;
import io.sluice.model.query.IdList;
import io.sluice.store.ListPages;

/// Writes the list into files and takes lists of files in. Every method returns at once, and may be called from any
/// thread; futures end on a thread of the work, with [UncheckedIOException] where a file could not be read or written, and
/// with [io.sluice.store.StoreException] where the list could not.
public final class ListExchange {
    private static final int ROWS_A_PAGE = 500;

    private final ListPages list;
    private final Timekeeper time;
    private final ListImport imports;
    private final Errands errands;

    ListExchange(ListPages list, Timekeeper time, ListImport imports, Errands errands) {
        this.list = list;
        this.time = time;
        this.imports = imports;
        this.errands = errands;
    }

    /// Writes beside `file` first, and only what is whole gets its name: an older file of that name stays until then.
    /// Where secrets are in it, it can be read by its owner alone.
    ///
    /// @return how many downloads are in it
    public CompletableFuture<Long> export(ListFormat format, Secrets secrets, Path file, Effort effort) {
        return errands.run(effort, () -> {
            Path fresh = file.resolveSibling("." + file.getFileName() + "." + UUID.randomUUID() + ".new");
            try {
                long written = write(format, secrets, create(fresh, secrets), effort);
                Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
                return written;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } finally {
                deleteIfThere(fresh);
            }
        });
    }

    /// As [#export(ListFormat, Secrets, Path, Effort)] into a stream, which is closed.
    public CompletableFuture<Long> export(ListFormat format, Secrets secrets, OutputStream out, Effort effort) {
        return errands.run(effort, () -> {
            try {
                return write(format, secrets, out, effort);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    /// Says what is in a list, and changes nothing.
    public CompletableFuture<ImportReport> look(ListSource source, Effort effort) {
        return errands.run(effort, () -> imports.look(source, effort));
    }

    /// Adds the downloads of a list, up to 10,000 whole or not at all, more in parts of 1,000. They stand behind the others
    /// of their priority, in the order of the list.
    ///
    /// @param knownToo whether those that are in the list already are added once more
    public CompletableFuture<ImportReport> take(ListSource source, boolean knownToo, Effort effort) {
        return errands.run(effort, () -> imports.take(source, knownToo, effort));
    }

    private long write(ListFormat format, Secrets secrets, OutputStream out, Effort effort) throws IOException {
        try (ListWriter writer = ListWriter.of(format, secrets, out, time.now())) {
            IdList ids = idsFor(format);
            long written = 0;
            for (int from = 0; from < ids.size(); from += ROWS_A_PAGE) {
                effort.reached(from, ids.size());
                List<Download> page = list.page(ids.subList(from, Math.min(ids.size(), from + ROWS_A_PAGE)));
                for (Download download : page) {
                    writer.write(download);
                }
                written += page.size();
            }
            effort.reached(ids.size(), ids.size());
            return written;
        }
    }

    private IdList idsFor(ListFormat format) {
        return switch (format) {
            case JSON -> list.inQueueOrder(EnumSet.allOf(Status.class));
            case CSV -> list.lastEndedFirst(EnumSet.of(Status.FINISHED, Status.FAILED, Status.CANCELLED));
            case ARIA2 -> list.inQueueOrder(EnumSet.of(Status.ACTIVE, Status.WAITING, Status.PAUSED, Status.FAILED));
        };
    }

    private static OutputStream create(Path file, Secrets secrets) throws IOException {
        boolean posix = file.getFileSystem().supportedFileAttributeViews().contains("posix");
        FileAttribute<?>[] owners = secrets == Secrets.INCLUDED && posix
                ? new FileAttribute<?>[]{
                        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))}
                : new FileAttribute<?>[0];
        return Channels.newOutputStream(Files.newByteChannel(file,
                Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), owners));
    }

    private static void deleteIfThere(Path file) {
        try {
            if (Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
