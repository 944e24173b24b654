package io.sluice.platform.opening;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// Tells files that a desktop might run from those that it only shows. Whoever is not sure counts as a program: to see its
/// folder instead costs a click.
final class Programs {
    private static final Set<String> ENDINGS = Set.of(
            // Linux
            "desktop", "appimage", "run", "bin", "sh", "bash", "csh", "ksh", "zsh", "fish", "py", "pyw", "pl", "rb",
            "jar",
            "jnlp", "out", "elf", "ko", "so",
            // Windows
            "appref-ms", "application", "appx", "appxbundle", "bat", "cmd", "com", "cpl", "dll", "exe", "gadget", "hta",
            "inf", "ins", "isp", "js", "jse", "lnk", "msc", "msh", "msi", "msix", "msp", "mst", "pif", "ps1", "psc1",
            "reg",
            "scf", "scr", "sct", "settingcontent-ms", "url", "vb", "vbe", "vbs", "ws", "wsc", "wsf", "wsh", "xll",
            // macOS
            "action", "app", "applescript", "command", "mpkg", "pkg", "scpt", "scptd", "terminal", "tool", "webloc",
            "workflow");
    private static final List<byte[]> BEGINNINGS = List.of(ascii("#!"), ascii("MZ"), ascii("\u007fELF"),
            bytes(0xfe, 0xed, 0xfa, 0xce), bytes(0xfe, 0xed, 0xfa, 0xcf), bytes(0xce, 0xfa, 0xed, 0xfe),
            bytes(0xcf, 0xfa, 0xed, 0xfe), bytes(0xca, 0xfe, 0xba, 0xbe));
    private static final String LAUNCHER = "[Desktop Entry]";
    private static final int LOOKED_AT = 4096;

    /// There every file seems to be executable.
    private static final Set<String> WITHOUT_PERMISSIONS = Set.of("vfat", "msdos", "exfat", "ntfs", "ntfs3", "fuseblk",
            "cifs", "smb3", "smbfs", "9p", "drvfs", "vboxsf", "fuse.vmhgfs-fuse");

    private Programs() {
    }

    /// @return its absolute path
    /// @throws NoSuchFileException where it is not there
    static Path existing(Path file) throws NoSuchFileException {
        if (!Files.exists(file)) {
            throw new NoSuchFileException(file.toString());
        }
        return file.toAbsolutePath();
    }

    /// By its name, by that of what it links to, by its permissions or by how it begins.
    static boolean couldRun(Path file) throws IOException {
        Path real = file.toRealPath();
        return !Files.isRegularFile(real) || hasSuchAnEnding(file) || hasSuchAnEnding(real) || isExecutable(real)
                || beginsSo(real);
    }

    private static boolean hasSuchAnEnding(Path file) {
        String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        return ENDINGS.contains(name.substring(name.lastIndexOf('.') + 1).strip());
    }

    private static boolean isExecutable(Path real) throws IOException {
        boolean hasPermissions = real.getFileSystem().supportedFileAttributeViews().contains("posix");
        return hasPermissions && Files.isExecutable(real)
                && !WITHOUT_PERMISSIONS.contains(Files.getFileStore(real).type());
    }

    private static boolean beginsSo(Path real) throws IOException {
        byte[] beginning;
        try (InputStream in = Files.newInputStream(real)) {
            beginning = in.readNBytes(LOOKED_AT);
        }
        return BEGINNINGS.stream().anyMatch(it -> startsWith(beginning, it))
                || new String(beginning, StandardCharsets.ISO_8859_1).contains(LAUNCHER);
    }

    private static boolean startsWith(byte[] beginning, byte[] magic) {
        if (beginning.length < magic.length) {
            return false;
        }
        for (int i = 0; i < magic.length; i++) {
            if (beginning[i] != magic[i]) {
                return false;
            }
        }
        return true;
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    private static byte[] bytes(int... values) {
        byte[] bytes = new byte[values.length];
        for (int i = 0; i < values.length; i++) {
            bytes[i] = (byte) values[i];
        }
        return bytes;
    }
}
