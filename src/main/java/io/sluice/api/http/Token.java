package io.sluice.api.http;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;

/// What a program must know to be let in. It is a secret: [#toString()] does not show it.
///
/// @param text as clients send it
public record Token(String text) {
    private static final int BYTES = 32;

    /// 256 random bits.
    public static Token fresh() {
        byte[] bits = new byte[BYTES];
        new SecureRandom().nextBytes(bits);
        return new Token(Base64.getUrlEncoder().withoutPadding().encodeToString(bits));
    }

    /// In a time that tells nothing about where the two differ.
    public boolean is(String candidate) {
        return MessageDigest.isEqual(text.getBytes(StandardCharsets.UTF_8),
                candidate.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public String toString() {
        return "…";
    }
}
