package io.sluice.store;

import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

import io.sluice.model.Download;

/// The number by which an index finds a link: the first 64 bits of its SHA-256, as column `link_key` has it. Two links
/// may share one by chance, so what is found by it is compared.
final class LinkKey {
    private LinkKey() {
    }

    /// The downloads whose first link is one of `links`.
    ///
    /// @param byKeys finds those with one of up to 1,000 keys
    static List<Download> search(Collection<URI> links, Function<List<Long>, List<Download>> byKeys) {
        Set<URI> wanted = Set.copyOf(links);
        return Slices.of(wanted.stream().map(LinkKey::of).toList()).flatMap(keys -> byKeys.apply(keys).stream())
                .filter(it -> wanted.contains(it.request().links().getFirst())).toList();
    }

    static long of(URI link) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(link.toString().getBytes(StandardCharsets.UTF_8));
            return ByteBuffer.wrap(hash).getLong();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
