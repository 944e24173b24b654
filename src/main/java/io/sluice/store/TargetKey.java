package io.sluice.store;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

import io.sluice.model.Download;
import io.sluice.model.Target;

/// The [IndexKey] of the file that a download is or will be, as column `target_key` has it.
final class TargetKey {
    /// More downloads than that are not looked at for one question, since as many may wait for one name in one folder.
    static final int MOST = 2_000;

    private TargetKey() {
    }

    /// The downloads whose [Target] is one of `files`.
    ///
    /// @param byKeys finds those with one of up to 1,000 keys
    static List<Download> search(Collection<Path> files, Function<List<String>, List<Download>> byKeys) {
        Set<Path> wanted = Set.copyOf(files);
        return Slices.of(wanted.stream().flatMap(TargetKey::of).distinct().toList())
                .flatMap(keys -> byKeys.apply(keys).stream())
                .filter(it -> Target.of(it).filter(wanted::contains).isPresent()).toList();
    }

    // The column has the end of a link as it is written, so the ways to write it are looked for, too.
    private static Stream<String> of(Path file) {
        String folder = String.valueOf(file.getParent());
        String name = String.valueOf(file.getFileName());
        return Stream.concat(Stream.of(name), written(name)).map(it -> IndexKey.of(small(folder + "/" + it)));
    }

    private static Stream<String> written(String name) {
        try {
            URI link = new URI(null, null, "/" + name, null);
            return Stream.of(link.getRawPath().substring(1), link.toASCIIString().substring(1));
        } catch (URISyntaxException _) {
            return Stream.empty(); // no link ends like that
        }
    }

    private static String small(String text) {
        var small = new StringBuilder(text.length());
        text.chars().forEach(it -> small.append((char) (it >= 'A' && it <= 'Z' ? it + ('a' - 'A') : it)));
        return small.toString();
    }
}
