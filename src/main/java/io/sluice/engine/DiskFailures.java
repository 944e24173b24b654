package io.sluice.engine;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

import io.sluice.model.Failure;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Names what the disk refused (transfer-rules §3). Java has no types for a full disk or a name that is too long: the
/// system's words decide, those of Linux, macOS and Windows in English, which is what the JDK hands on where the locale
/// of the process is not another one. Words that nobody knows give [Failure.DiskError], which pauses as well.
final class DiskFailures {
    private static final Logger LOG = LoggerFactory.getLogger(DiskFailures.class);
    private static final List<String> FULL = List.of("no space left", "disk quota exceeded", "not enough space",
            "disk is full");
    private static final List<String> READ_ONLY = List.of("read-only file system", "permission denied",
            "operation not permitted", "access is denied", "media is write protected");
    private static final List<String> TOO_LONG = List.of("file name too long", "filename or extension is too long",
            "syntax is incorrect");
    private static final List<String> TOO_LARGE = List.of("file too large", "file size exceeds the limit");
    private static final List<String> IN_USE = List.of("being used by another process", "text file busy",
            "device or resource busy", "locked a portion of the file");
    private static final List<String> GONE = List.of("no such file or directory", "no such device", "not a directory",
            "device is not ready", "cannot find the path", "stale file handle", "transport endpoint is not connected");

    private DiskFailures() {
    }

    /// @param missingBytes how many are still to be written
    static Failure.Local of(IOException broken, Path folder, long missingBytes) {
        return switch (broken) {
            case AccessDeniedException _ -> new Failure.NotWritable(folder);
            // What exists already is a file where the folder should be: no other name is made that must be new.
            case NoSuchFileException _,NotDirectoryException _,FileAlreadyExistsException _ ->
                new Failure.FolderMissing(folder);
            default -> byWords(wordsOf(broken), folder, missingBytes);
        };
    }

    /// A mapped page that the disk refuses is answered by a signal, which Java makes an error of: on copy-on-write file
    /// systems that are full, where the file was cut off, or where the disk is broken.
    static Failure.Local of(InternalError refused, Path folder) {
        LOG.warn("A page of a control file in {} was refused", folder, refused);
        return new Failure.DiskError(folder, "a mapped page was refused");
    }

    private static Failure.Local byWords(String words, Path folder, long missingBytes) {
        if (containsOneOf(FULL, words)) {
            return new Failure.DiskFull(folder, missingBytes);
        }
        if (containsOneOf(READ_ONLY, words)) {
            return new Failure.NotWritable(folder);
        }
        if (containsOneOf(TOO_LONG, words)) {
            return new Failure.NameTooLong(folder);
        }
        if (containsOneOf(TOO_LARGE, words)) {
            return new Failure.FileTooLarge(folder);
        }
        if (containsOneOf(IN_USE, words)) {
            return new Failure.FileInUse(folder);
        }
        return containsOneOf(GONE, words)
                ? new Failure.FolderMissing(folder)
                : new Failure.DiskError(folder, words);
    }

    // A channel puts the system's words into the message, a file-system call into the reason.
    private static String wordsOf(IOException broken) {
        return broken instanceof FileSystemException named
                ? Objects.requireNonNullElse(named.getReason(), named.getClass().getSimpleName())
                : Objects.requireNonNullElse(broken.getMessage(), broken.getClass().getSimpleName());
    }

    private static boolean containsOneOf(List<String> known, String words) {
        String lower = words.toLowerCase(Locale.ROOT);
        return known.stream().anyMatch(lower::contains);
    }
}
