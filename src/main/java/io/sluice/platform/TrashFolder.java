package io.sluice.platform;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;

/// One trash of the freedesktop.org Trash specification 1.0: `files` beside `info`, which says where each came from.
///
/// @param clock its zone is the user's
record TrashFolder(Path folder, Clock clock) {
    private static final DateTimeFormatter DELETED = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss");
    private static final String NOTE = ".trashinfo";
    // Of the 255 that file systems take, with room for a number and the ending of the note.
    private static final int MOST_BYTES = 230;

    private record InTrash(Path file, Path note) implements FileTrash.Trashed {
        @Override
        public boolean takeOut(Path target) throws IOException {
            if (!Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
                throw new NoSuchFileException(file.toString());
            }
            Files.createDirectories(target.toAbsolutePath().getParent());
            Files.createFile(target); // takes the name: a rename alone would go over what somebody puts there meanwhile
            try {
                Files.move(file, target, StandardCopyOption.ATOMIC_MOVE);
            } catch (IOException e) {
                Files.deleteIfExists(target);
                throw e;
            }
            Files.deleteIfExists(note);
            return true;
        }
    }

    /// @param origin as the note says it: absolute in the home trash, else from the top of the volume
    FileTrash.Trashed put(Path file, Path origin) throws IOException {
        makePrivate(folder);
        Path files = makePrivate(folder.resolve("files"));
        Path notes = makePrivate(folder.resolve("info"));
        for (int number = 1;; number++) {
            String name = named(file.getFileName().toString(), number);
            Path note = notes.resolve(name + NOTE);
            if (takes(note, text(origin))) {
                Path place = files.resolve(name);
                // A file without a note is what another program left half done: its name is not free.
                if (Files.exists(place, LinkOption.NOFOLLOW_LINKS)) {
                    Files.delete(note);
                } else {
                    return moved(file, place, note);
                }
            }
        }
    }

    // “Contents of a trash directory”: the note is made first, and by making it the name is taken.
    private static boolean takes(Path note, String text) throws IOException {
        try {
            Files.writeString(note, text, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
            return true;
        } catch (FileAlreadyExistsException _) {
            return false;
        }
    }

    private static FileTrash.Trashed moved(Path file, Path place, Path note) throws IOException {
        try {
            Files.move(file, place, StandardCopyOption.ATOMIC_MOVE);
            return new InTrash(place, note);
        } catch (IOException e) {
            Files.deleteIfExists(note);
            throw e;
        }
    }

    private static Path makePrivate(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            Files.createDirectories(folder.getParent());
            Files.createDirectory(folder,
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        }
        return folder;
    }

    private static String named(String name, int number) {
        String fitting = name;
        while (fitting.getBytes(StandardCharsets.UTF_8).length > MOST_BYTES) {
            fitting = fitting.substring(fitting.offsetByCodePoints(0, 1)); // the extension stays
        }
        return number == 1 ? fitting : number + " " + fitting;
    }

    private String text(Path origin) {
        return "[Trash Info]\nPath=" + encoded(origin.toString()) + "\nDeletionDate="
                + LocalDateTime.now(clock).format(DELETED) + "\n";
    }

    // RFC 2396 §2: unreserved characters and the separator stay, all other bytes are escaped.
    private static String encoded(String path) {
        var text = new StringBuilder();
        for (byte octet : path.getBytes(StandardCharsets.UTF_8)) {
            char character = (char) (octet & 0xFF);
            boolean plain = character < 0x80
                    && (Character.isLetterOrDigit(character) || "/-_.!~*'()".indexOf(character) >= 0);
            text.append(plain ? Character.toString(character) : "%%%02X".formatted((int) character));
        }
        return text.toString();
    }
}
