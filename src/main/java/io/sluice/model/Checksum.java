package io.sluice.model;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;

/// What the bytes of a file add up to, by one algorithm.
///
/// @param hex in lower case, as long as the algorithm's digest; otherwise [IllegalArgumentException]
public record Checksum(Algorithm algorithm, String hex) {
    /// From the strongest to the weakest.
    public enum Algorithm {
        SHA_512("sha-512", "SHA-512", 64), SHA_256("sha-256", "SHA-256", 32), SHA_1("sha-1", "SHA-1", 20), MD5("md5",
                "MD5", 16);

        private final String word;
        private final String digest;
        private final int bytes;

        Algorithm(String word, String digest, int bytes) {
            this.word = word;
            this.digest = digest;
            this.bytes = bytes;
        }

        /// As users write it, and as HTTP does (RFC 9530 §5).
        public String word() {
            return word;
        }

        /// The name that `MessageDigest` knows it by.
        public String digest() {
            return digest;
        }

        public int bytes() {
            return bytes;
        }
    }

    public Checksum {
        if (!hex.matches("[0-9a-f]{" + 2 * algorithm.bytes + "}")) {
            throw new IllegalArgumentException("A " + algorithm.word + " checksum has " + 2 * algorithm.bytes
                    + " hexadecimal digits");
        }
    }

    public static Checksum of(Algorithm algorithm, byte[] digest) {
        return new Checksum(algorithm, HexFormat.of().formatHex(digest));
    }

    /// Reads `sha-256=…`, `sha256:…` or the digits alone, whose number tells the algorithm.
    ///
    /// @throws IllegalArgumentException where it is none of these
    public static Checksum parse(String text) {
        String bare = text.strip().toLowerCase(Locale.ROOT);
        int cut = Math.max(bare.indexOf('='), bare.indexOf(':'));
        String digits = bare.substring(cut + 1).strip();
        String name = cut < 0 ? "" : bare.substring(0, cut).strip().replace("-", "");
        return Arrays.stream(Algorithm.values())
                .filter(it -> cut < 0 ? digits.length() == 2 * it.bytes : it.word.replace("-", "").equals(name))
                .findFirst().map(it -> new Checksum(it, digits)).orElseThrow(
                        () -> new IllegalArgumentException("Not a checksum by sha-512, sha-256, sha-1 or md5"));
    }

    @Override
    public String toString() {
        return algorithm.word + "=" + hex;
    }
}
