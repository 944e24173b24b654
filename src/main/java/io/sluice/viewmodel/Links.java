package io.sluice.viewmodel;

import java.net.URI;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

import io.sluice.model.LinkLine;
import io.sluice.model.links.LinkPattern;

/// The links in a text that somebody pasted: one, one a line, or in the middle of sentences, as [LinkLine] reads them.
///
/// @param files   what can be fetched, each link once, in the order of the text; the mirrors of one file together
/// @param refused what cannot be fetched, as it was written: links of another kind, lines that are one word and no
///                link, and the whole text where there is no link in it at all
record Links(List<List<URI>> files, List<String> refused) {
    private static final int SHOWN_LENGTH = 60;

    Links {
        files = files.stream().map(List::copyOf).toList();
        refused = List.copyOf(refused);
    }

    static Links in(String text) {
        Links links = in(text, new HashSet<>());
        return links.files.isEmpty() && links.refused.isEmpty() ? none(text) : links;
    }

    /// There is nothing in `text` that could be taken for a link.
    static Links none(String text) {
        return new Links(List.of(), text.isBlank() ? List.of() : List.of(text.strip()));
    }

    /// As [#in(String)], but refuses nothing where there is no link at all.
    ///
    /// @param seen what was found already; what is found now is added
    static Links in(String text, Set<URI> seen) {
        List<List<URI>> files = new ArrayList<>();
        List<String> refused = new ArrayList<>();
        text.lines().map(String::strip).map(LinkLine::read).forEach(line -> {
            line.files().stream().map(mirrors -> mirrors.stream().filter(seen::add).toList())
                    .filter(mirrors -> !mirrors.isEmpty()).forEach(files::add);
            refused.addAll(line.refused());
        });
        return new Links(files, refused);
    }

    /// Every link, mirrors too.
    List<URI> good() {
        return files.stream().flatMap(List::stream).toList();
    }

    /// What to tell about the refused ones.
    Optional<UserMessage> problem() {
        if (refused.isEmpty()) {
            return Optional.empty();
        }
        String first = refused.getFirst();
        if (refused.size() > 1) {
            return Optional.of(UserMessage.of("add.refusedMany", refused.size(), shortened(first)));
        }
        if (LinkPattern.of(first).size() > LinkPattern.MOST) {
            return Optional.of(UserMessage.of("add.tooMany", shortened(first), LinkPattern.MOST));
        }
        String scheme = LinkLine.schemeOf(first).toLowerCase(Locale.ROOT);
        return Optional.of(scheme.isEmpty() || scheme.startsWith("http")
                ? UserMessage.of("add.noLink", shortened(first))
                : UserMessage.of("add.refusedScheme", scheme, shortened(first)));
    }

    private static String shortened(String text) {
        String line = text.lines().findFirst().orElse("");
        return line.length() <= SHOWN_LENGTH ? line : line.substring(0, SHOWN_LENGTH - 1) + "…";
    }
}
