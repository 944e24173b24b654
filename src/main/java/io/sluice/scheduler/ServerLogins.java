package io.sluice.scheduler;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

import io.sluice.engine.http.Logins;
import io.sluice.model.Download;
import io.sluice.model.DownloadRequest;
import io.sluice.model.DownloadState.Failed;
import io.sluice.model.Failure;
import io.sluice.settings.CredentialStore;
import io.sluice.store.DownloadStore;

/// Keeps logins out of the list: what a link says of user and password goes into the file for passwords, by the server's
/// origin, and the link goes on without.
final class ServerLogins {
    /// Of so many that ended last those are found that a login concerns.
    private static final int MOST_ASKED = 500;

    private final CredentialStore credentials;

    ServerLogins(CredentialStore credentials) {
        this.credentials = credentials;
    }

    NewDownload takenFrom(NewDownload wish) {
        List<URI> links = wish.links().stream().map(this::takenFrom).toList();
        return wish.withLinks(links);
    }

    /// The link without its user info, which is on the disk on return.
    URI takenFrom(URI link) {
        String pair = link.getRawUserInfo();
        if (pair == null) {
            return link;
        }
        // A plus is a plus in user info; URLDecoder would make it a space.
        String plain = URLDecoder.decode(pair.replace("+", "%2B"), StandardCharsets.UTF_8);
        credentials.setPassword(Logins.originOf(link), plain.contains(":") ? plain : plain + ":");
        return without(link);
    }

    /// As [#takenFrom(URI)], of a link that a list brings: what the user gave its server already stands.
    URI takenUnlessKnown(URI link) {
        return link.getRawUserInfo() == null || credentials.password(Logins.originOf(link)).isEmpty()
                ? takenFrom(link)
                : without(link);
    }

    /// The link without its user info.
    static URI without(URI link) {
        return link.getRawUserInfo() == null
                ? link
                : URI.create(link.toString().replaceFirst("//[^/?#]*@", "//"));
    }

    DownloadRequest takenFrom(DownloadRequest request) {
        return request.withLinks(request.links().stream().map(this::takenFrom).toList());
    }

    /// As [#give(Download, String, String)].
    ///
    /// @return `id`, and what failed lately for want of the same login
    Set<UUID> give(UUID id, String user, String password, DownloadStore store) {
        Set<UUID> asked = new LinkedHashSet<>(List.of(id));
        store.find(id).ifPresent(download -> {
            asked.addAll(alsoAsked(download, store.settled().page(null, MOST_ASKED)));
            give(download, user, password);
        });
        return asked;
    }

    /// @param user without a colon (RFC 7617 §2), otherwise [IllegalArgumentException]
    void give(Download download, String user, String password) {
        if (user.contains(":")) {
            throw new IllegalArgumentException("A user has no colon");
        }
        credentials.setPassword(Logins.originOf(asking(download)), user + ":" + password);
    }

    /// Those of `others` that failed because the same server asked for a login.
    List<UUID> alsoAsked(Download download, List<Download> others) {
        String origin = Logins.originOf(asking(download));
        return others.stream().filter(it -> it.state() instanceof Failed(Failure.NeedsCredentials _, _))
                .filter(it -> Logins.originOf(asking(it)).equals(origin)).map(Download::id).toList();
    }

    // A redirect may have led to another server than the link names.
    private static URI asking(Download download) {
        URI first = download.request().links().getFirst();
        if (!(download.state() instanceof Failed(Failure.NeedsCredentials(var host), _))) {
            return first;
        }
        return Stream
                .concat(Stream.ofNullable(download.content().provenance().lastLink()),
                        download.request().links().stream())
                .filter(link -> host.equalsIgnoreCase(Objects.requireNonNullElse(link.getHost(), ""))).findFirst()
                .orElseGet(() -> URI.create(first.getScheme() + "://" + host + "/"));
    }
}
