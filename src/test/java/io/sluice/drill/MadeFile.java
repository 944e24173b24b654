package io.sluice.drill;

import java.io.IOException;
import java.io.InputStream;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/// A file that nobody keeps: each byte follows from its name and its place.
///
/// @param name   the last part of its link
/// @param length in bytes
public record MadeFile(String name, long length) {
    private static final VarHandle WORD = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final int PIECE = 1 << 20;

    /// The bytes from `from`, `length` of them.
    byte[] bytes(long from, int length) {
        int ahead = (int) (from % Long.BYTES);
        byte[] words = new byte[(ahead + length + Long.BYTES - 1) / Long.BYTES * Long.BYTES];
        for (int at = 0; at < words.length; at += Long.BYTES) {
            WORD.set(words, at, word(from - ahead + at));
        }
        return ahead == 0 && words.length == length ? words : Arrays.copyOfRange(words, ahead, ahead + length);
    }

    private long word(long place) {
        long mixed = (place + name.hashCode() * 31L) * 0x9E37_79B9_7F4A_7C15L;
        return mixed ^ mixed >>> 29;
    }

    /// Where `file` differs first; its length where it is this one.
    public long sameUpTo(Path file) throws IOException {
        long at = 0;
        try (InputStream in = Files.newInputStream(file)) {
            for (byte[] piece = in.readNBytes(PIECE); piece.length > 0; piece = in.readNBytes(PIECE)) {
                int wrong = Arrays.mismatch(piece, bytes(at, piece.length));
                if (wrong >= 0) {
                    return at + wrong;
                }
                at += piece.length;
            }
        }
        return at;
    }
}
