package io.sluice.engine.http;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.sluice.model.Checksum;
import io.sluice.model.Checksum.Algorithm;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Reads what a server says the bytes add up to. What is malformed is ignored and noted: it proves nothing. Pure.
final class DigestFields {
    private static final Logger LOG = LoggerFactory.getLogger(DigestFields.class);
    // One member of a dictionary whose value is a byte sequence (RFC 9651 §3.2, §3.3.5); parameters mean nothing here.
    private static final Pattern MEMBER = Pattern
            .compile("\\s*([a-z*][a-z0-9_.*-]*)\\s*=\\s*:([A-Za-z0-9+/]*={0,2}):\\s*(?:;.*)?");
    // RFC 9530 §5: the others are too weak to prove anything.
    private static final List<Algorithm> ACTIVE = List.of(Algorithm.SHA_512, Algorithm.SHA_256);
    private static final String SHA_1_IN_DIGEST = "sha";

    private DigestFields() {
    }

    /// `Repr-Digest` or `Content-Digest` (RFC 9530): `sha-256=:…:, sha-512=:…:`. Only `sha-256` and `sha-512` count.
    static List<Checksum> dictionary(@Nullable String field) {
        List<Checksum> found = new ArrayList<>();
        for (String member : members(field)) {
            Matcher parts = MEMBER.matcher(member);
            if (parts.matches()) {
                ACTIVE.stream().filter(it -> it.word().equals(parts.group(1))).findFirst()
                        .flatMap(it -> checksum(it, parts.group(2))).ifPresent(found::add);
            } else {
                LOG.info("A digest that cannot be read is ignored: {}", member);
            }
        }
        return found;
    }

    /// `Digest` (RFC 3230): `SHA-256=…,md5=…`. There `SHA` is SHA-1.
    static List<Checksum> digest(@Nullable String field) {
        List<Checksum> found = new ArrayList<>();
        for (String member : members(field)) {
            String[] parts = member.strip().split("=", 2);
            String name = parts[0].strip().toLowerCase(Locale.ROOT);
            String word = name.equals(SHA_1_IN_DIGEST) ? Algorithm.SHA_1.word() : name;
            Arrays.stream(Algorithm.values()).filter(it -> it.word().equals(word)).findFirst()
                    .flatMap(it -> checksum(it, parts.length < 2 ? "" : parts[1].strip())).ifPresent(found::add);
        }
        return found;
    }

    /// `Content-MD5` (RFC 1864).
    static List<Checksum> md5(@Nullable String field) {
        return field == null ? List.of() : checksum(Algorithm.MD5, field.strip()).stream().toList();
    }

    /// The one that proves the most.
    static Optional<Checksum> strongest(List<Checksum> checksums) {
        return checksums.stream().min(Comparator.comparing(Checksum::algorithm));
    }

    private static String[] members(@Nullable String field) {
        return field == null || field.isBlank() ? new String[0] : field.split(",");
    }

    private static Optional<Checksum> checksum(Algorithm algorithm, String base64) {
        try {
            byte[] digest = Base64.getDecoder().decode(base64);
            if (digest.length == algorithm.bytes()) {
                return Optional.of(Checksum.of(algorithm, digest));
            }
        } catch (IllegalArgumentException unreadable) {
            LOG.debug("Not base64", unreadable);
        }
        LOG.info("A {} digest that cannot be read is ignored: {}", algorithm.word(), base64);
        return Optional.empty();
    }
}
