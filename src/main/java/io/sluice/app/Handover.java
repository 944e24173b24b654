package io.sluice.app;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// What a second process hands to the first: its command line, and the folder that relative paths in it count from.
///
/// On the wire: the number of texts, then each text as its length in bytes and its UTF-8, the folder first. All numbers
/// are of 4 bytes, big-endian.
public record Handover(Path workingDirectory, List<String> arguments) {
    // Linux hands over at most 2 MiB of arguments to a program at all.
    static final int MOST_BYTES = 4 << 20;
    static final int MOST_ARGUMENTS = 100_000;

    public Handover {
        arguments = List.copyOf(arguments);
    }

    void writeTo(DataOutputStream out) throws IOException {
        out.writeInt(1 + arguments.size());
        writeText(out, workingDirectory.toString());
        for (String argument : arguments) {
            writeText(out, argument);
        }
        out.flush();
    }

    /// @throws IOException for anything that [#writeTo(DataOutputStream)] does not write; no more than
    ///                     [#MOST_BYTES] are read to find out
    static Handover readFrom(DataInputStream in) throws IOException {
        int count = in.readInt();
        if (count < 1 || count > 1 + MOST_ARGUMENTS) {
            throw new IOException("A hand-over of " + count + " texts");
        }
        List<String> texts = new ArrayList<>();
        int left = MOST_BYTES;
        for (int i = 0; i < count; i++) {
            byte[] text = readText(in, left);
            left -= text.length;
            texts.add(new String(text, StandardCharsets.UTF_8));
        }
        return new Handover(folder(texts.getFirst()), texts.subList(1, count));
    }

    private static void writeText(DataOutputStream out, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    private static byte[] readText(DataInputStream in, int most) throws IOException {
        int length = in.readInt();
        if (length < 0 || length > most) {
            throw new IOException("A hand-over with a text of " + length + " bytes");
        }
        byte[] text = new byte[length];
        in.readFully(text);
        return text;
    }

    private static Path folder(String name) throws IOException {
        try {
            return Path.of(name);
        } catch (InvalidPathException invalid) {
            throw new IOException("A hand-over from no folder", invalid);
        }
    }
}
