package io.sluice.store;

import java.net.URI;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

import io.sluice.model.Download;

/// The [IndexKey] of a link, as column `link_key` has it.
final class LinkKey {
    private LinkKey() {
    }

    /// The downloads whose first link is one of `links`.
    ///
    /// @param byKeys finds those with one of up to 1,000 keys
    static List<Download> search(Collection<URI> links, Function<List<String>, List<Download>> byKeys) {
        Set<URI> wanted = Set.copyOf(links);
        return Slices.of(wanted.stream().map(link -> IndexKey.of(link.toString())).toList())
                .flatMap(keys -> byKeys.apply(keys).stream())
                .filter(it -> wanted.contains(it.request().links().getFirst())).toList();
    }
}
