package io.sluice.scheduler;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import io.sluice.engine.FileNames;
import io.sluice.model.Download;
import io.sluice.model.DownloadState.Completed;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Takes the files of finished downloads away, and brings them back. Keeps nothing; safe for any thread, and may block.
record RemovedFiles(Trash trash) {
    private static final Logger LOG = LoggerFactory.getLogger(RemovedFiles.class);

    /// A file in the trash and where it was.
    record Taken(Path from, Trash.Trashed file) {
    }

    /// @param trashed    what may come back
    /// @param deleted    for good
    /// @param stayed     what neither the trash took nor could be deleted
    /// @param unfinished had no file yet
    record Gone(Map<UUID, Taken> trashed, Set<UUID> deleted, Set<UUID> stayed, Set<UUID> unfinished) {
        static final Gone NONE = new Gone(Map.of(), Set.of(), Set.of(), Set.of());

        /// Whether the file of a download is where it was, be it that it arrived only meanwhile.
        boolean left(Download now) {
            return stayed.contains(now.id()) || now.state() instanceof Completed && unfinished.contains(now.id());
        }
    }

    /// A file that is not there any more is no obstacle: it is in none of the sets.
    Gone take(Collection<Download> downloads, FileChoice choice) {
        Map<UUID, Taken> trashed = new HashMap<>();
        Set<UUID> deleted = new HashSet<>();
        Set<UUID> stayed = new HashSet<>();
        Set<UUID> unfinished = new HashSet<>();
        for (Download download : downloads) {
            if (!(download.state() instanceof Completed(var file, _, _))) {
                unfinished.add(download.id());
            } else if (Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
                Optional<Taken> inTrash = trash(file);
                if (inTrash.isPresent()) {
                    trashed.put(download.id(), inTrash.get());
                } else if (choice == FileChoice.DELETE && delete(file)) {
                    deleted.add(download.id());
                } else {
                    stayed.add(download.id());
                }
            }
        }
        return new Gone(trashed, deleted, stayed, unfinished);
    }

    private Optional<Taken> trash(Path file) {
        try {
            return Optional.of(new Taken(file, trash.put(file)));
        } catch (IOException refusal) {
            LOG.info("No trash takes {}", file, refusal);
            return Optional.empty();
        }
    }

    private static boolean delete(Path file) {
        try {
            Files.deleteIfExists(file);
            return true;
        } catch (IOException refusal) {
            LOG.warn("{} could not be deleted", file, refusal);
            return false;
        }
    }

    /// For a removal that could not be kept: what can be put back is where it was.
    void putBack(Gone gone) {
        gone.trashed().values().forEach(RemovedFiles::takeOut);
    }

    /// Under its name, or a numbered one where that is taken meanwhile.
    ///
    /// @return the finished download with its file; empty where that stays in the trash
    static Optional<Download> bringBack(Download download, Completed was, Taken taken) {
        return takeOut(taken).map(file -> download.withState(new Completed(file, was.bytes(), was.at()))
                .withContent(download.content().withFileName(file.getFileName().toString())));
    }

    private static Optional<Path> takeOut(Taken taken) {
        Path folder = Objects.requireNonNull(taken.from().toAbsolutePath().getParent());
        try {
            for (int number = 0;; number++) {
                Path target = folder.resolve(FileNames.numbered(taken.from().getFileName().toString(), number));
                try {
                    return taken.file().takeOut(target) ? Optional.of(target) : Optional.empty();
                } catch (FileAlreadyExistsException other) {
                    LOG.debug("{} is there again", target, other);
                }
            }
        } catch (IOException refusal) {
            LOG.warn("{} could not be taken out of the trash", taken.from(), refusal);
            return Optional.empty();
        }
    }
}
