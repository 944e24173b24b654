package io.sluice.api;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;

import io.sluice.api.http.ApiJson;
import io.sluice.api.http.Token;

/// The file by which programs of the same user find the API: its address and its token, for the owner's eyes only.
record Endpoint(Path file) {
    /// @param pid of the process that answers there
    private record Content(String url, String token, long pid) {
    }

    // Never readable by others, not even for a moment: the new file is made with its permissions.
    void write(String url, Token token) throws IOException {
        Path fresh = file.resolveSibling(file.getFileName() + ".new");
        Files.deleteIfExists(fresh);
        Files.createFile(fresh, ownerOnly());
        Files.write(fresh, ApiJson.bytes(new Content(url, token.text(), ProcessHandle.current().pid())));
        Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    void remove() throws IOException {
        Files.deleteIfExists(file);
    }

    // Windows: the home folder lies in the user's profile, whose access list is the owner's alone.
    private FileAttribute<?>[] ownerOnly() {
        return file.getFileSystem().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[]{
                        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))}
                : new FileAttribute<?>[0];
    }
}
