package io.sluice.store;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// The text by which an index finds another one that may be too long for it: the text itself, so that what is added
/// together stands together, or its first 184 characters and 64 bits of its SHA-256. Two texts may share one by chance,
/// so what is found by it is compared.
final class IndexKey {
    static final int MOST = 200;
    private static final int BEGINNING = 184;
    private static final int BYTES_OF_HASH = (MOST - BEGINNING) / 2;

    private IndexKey() {
    }

    static String of(String text) {
        return text.length() <= MOST ? text : text.substring(0, BEGINNING) + hash(text);
    }

    private static String hash(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, BYTES_OF_HASH);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
