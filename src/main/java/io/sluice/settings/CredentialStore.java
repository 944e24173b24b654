package io.sluice.settings;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// Passwords, in a file that only its owner can read: never in the database, a log or an export. Safe for any thread.
public final class CredentialStore {
    /// The name of the proxy's password.
    public static final String PROXY = "proxy";
    /// The name of the token of the local API.
    public static final String API = "api";
    private static final JsonMapper JSON = new JsonMapper();
    private static final TypeReference<TreeMap<String, String>> PASSWORDS = new TypeReference<>() {
    };

    private final Path file;
    private @Nullable Map<String, String> passwords; // guarded by this; read when somebody asks first

    CredentialStore(Path file) {
        this.file = file;
    }

    /// Empty for none.
    ///
    /// @throws SettingsException where the file is there and cannot be read
    public synchronized String password(String of) {
        return read().getOrDefault(of, "");
    }

    /// Keeps it, or forgets it where `password` is empty; on the disk on return.
    ///
    /// @throws SettingsException where that fails; nothing changed then
    public synchronized void setPassword(String of, String password) {
        Map<String, String> next = new TreeMap<>(read());
        if (password.isEmpty()) {
            next.remove(of);
        } else {
            next.put(of, password);
        }
        try {
            write(JSON.writeValueAsBytes(next));
        } catch (IOException e) {
            throw new SettingsException("The password could not be saved in " + file + ".", e);
        }
        passwords = next;
    }

    private Map<String, String> read() {
        Map<String, String> known = passwords;
        if (known == null) {
            try {
                known = Files.exists(file) ? JSON.readValue(Files.readAllBytes(file), PASSWORDS) : new TreeMap<>();
            } catch (IOException | JacksonException e) {
                // The cause may quote what it could not read.
                throw new SettingsException("The passwords in " + file + " cannot be read.");
            }
            passwords = known;
        }
        return known;
    }

    // Never readable by others, not even for a moment: the new file is made with its permissions.
    private void write(byte[] bytes) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        Path fresh = file.resolveSibling(file.getFileName() + ".new");
        Files.deleteIfExists(fresh);
        Files.createFile(fresh, ownerOnly());
        Files.write(fresh, bytes, StandardOpenOption.WRITE, StandardOpenOption.SYNC);
        Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    // Windows: the home folder lies in the user's profile, whose access list is the owner's alone.
    private FileAttribute<?>[] ownerOnly() {
        return file.getFileSystem().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[]{
                        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))}
                : new FileAttribute<?>[0];
    }
}
