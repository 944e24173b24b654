package io.sluice.engine;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.Locale;

import io.sluice.model.Failure;
import org.jspecify.annotations.Nullable;

/// Names what is wrong with the disk (transfer-rules §3, local).
final class DiskFailures {
    private DiskFailures() {
    }

    /// @param where  the folder that the download goes to
    /// @param needed bytes that are still to be written, for the sentence about a full disk
    static Failure.Local of(IOException broken, Path where, long needed) {
        return switch (broken) {
            case AccessDeniedException _ -> new Failure.NotWritable(where);
            case NoSuchFileException _,NotDirectoryException _ -> new Failure.FolderMissing(where);
            case FileSystemException named -> byText(named.getReason(), where, needed);
            default -> byText(broken.getMessage(), where, needed);
        };
    }

    // The JDK has no types for these: the words are those of the C library (strerror), and of Windows.
    private static Failure.Local byText(@Nullable String reason, Path where, long needed) {
        String text = String.valueOf(reason).toLowerCase(Locale.ROOT);
        if (text.contains("no space left") || text.contains("not enough space") || text.contains("quota exceeded")) {
            return new Failure.DiskFull(where, needed);
        }
        if (text.contains("read-only") || text.contains("permission denied") || text.contains("not permitted")) {
            return new Failure.NotWritable(where);
        }
        if (text.contains("name too long")) {
            return new Failure.NameTooLong(where);
        }
        return new Failure.DiskError(where, String.valueOf(reason));
    }
}
