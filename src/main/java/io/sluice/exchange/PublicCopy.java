package io.sluice.exchange;

import java.net.URI;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import io.sluice.model.Download;
import io.sluice.model.DownloadState;
import io.sluice.model.DownloadState.Failed;
import io.sluice.model.Failure;
import io.sluice.model.Provenance;
import io.sluice.model.PublicLink;
import io.sluice.model.RequestHeader;
import org.jspecify.annotations.Nullable;

/// A download as others may see it.
///
/// @param download its links as [PublicLink] shows them where none is without a secret, its headers only where they are none
/// @param leftOut  what it needs to be fetched again, and lacks
record PublicCopy(Download download, Set<LeftOut> leftOut) {
    /// Parts of a download that may be secret.
    enum LeftOut {
        LINKS, HEADERS
    }

    private static final Set<String> HARMLESS = Set.of("user-agent", "accept", "accept-language", "referer");
    private static final Pattern LINK = Pattern.compile("(?i)https?://[^\\s\"'<>]+");

    PublicCopy {
        leftOut = Set.copyOf(leftOut);
    }

    static PublicCopy whole(Download download) {
        return new PublicCopy(download, Set.of());
    }

    static PublicCopy of(Download download) {
        Set<LeftOut> leftOut = EnumSet.noneOf(LeftOut.class);
        List<URI> links = download.request().links().stream().filter(PublicCopy::isPublic).toList();
        if (links.isEmpty()) {
            leftOut.add(LeftOut.LINKS);
            links = download.request().links().stream().map(PublicCopy::shown).distinct().toList();
        }
        List<RequestHeader> headers = download.request().options().headers();
        List<RequestHeader> shown = headers.stream().flatMap(PublicCopy::shown).toList();
        if (shown.size() < headers.size()) {
            leftOut.add(LeftOut.HEADERS);
        }
        var request = download.request().withLinks(links).withOptions(download.request().options().withHeaders(shown));
        var content = download.content().withProvenance(shown(download.content().provenance(), links));
        return new PublicCopy(download.withRequest(request).withContent(content).withState(shown(download.state())),
                leftOut);
    }

    // A fragment never reaches the server.
    private static boolean isPublic(URI link) {
        return PublicLink.of(link).equals(link.toString().replaceFirst("#.*", ""));
    }

    private static URI shown(URI link) {
        return URI.create(PublicLink.of(link));
    }

    private static Stream<RequestHeader> shown(RequestHeader header) {
        String name = header.name().toLowerCase(Locale.ROOT);
        if (!HARMLESS.contains(name)) {
            return Stream.empty();
        }
        return Stream.of(new RequestHeader(header.name(), withoutSecrets(header.value())));
    }

    // The source says of one of the links that its version is known: it means nothing where that link is another one now.
    private static Provenance shown(Provenance provenance, List<URI> links) {
        URI last = provenance.lastLink();
        return provenance.withLastLink(last == null ? null : shown(last))
                .withSource(known(provenance.source(), links));
    }

    private static @Nullable URI known(@Nullable URI source, List<URI> links) {
        return source != null && links.contains(source) ? source : null;
    }

    // Of all failures this one alone says what an exception said.
    private static DownloadState shown(DownloadState state) {
        return state instanceof Failed(Failure.Internal(var what), var at)
                ? new Failed(new Failure.Internal(withoutSecrets(what)), at)
                : state;
    }

    private static String withoutSecrets(String text) {
        return LINK.matcher(text)
                .replaceAll(match -> java.util.regex.Matcher.quoteReplacement(publicText(match.group())));
    }

    private static String publicText(String link) {
        int secret = link.replaceAll("[?#;].*", "").length();
        String shown = link.substring(0, secret);
        return shown.replaceFirst("//[^/]*@", "//");
    }
}
