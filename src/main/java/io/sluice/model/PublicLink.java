package io.sluice.model;

import java.net.URI;

/// A link as others may see it: in logs, in the mark of origin on a file, in notices and exports. Pure.
///
/// User info, query, fragment and path parameters (`;jsessionid=…`) are left out, each as a whole. A list of the names
/// under which servers sign links (`X-Amz-Signature`, `sig`, `token`, `Policy`, `hdnea` …) is never complete, and the one
/// that is missing is a password in a file that is handed on. What stays says where the file came from.
public final class PublicLink {
    private PublicLink() {
    }

    /// @return scheme, host, port and path; the scheme alone where the link has no host
    public static String of(URI link) {
        String authority = link.getRawAuthority();
        if (authority == null) {
            return link.getScheme() + ":";
        }
        String path = link.getRawPath() == null ? "" : link.getRawPath().replaceAll(";[^/]*", "");
        return link.getScheme() + "://" + authority.substring(authority.lastIndexOf('@') + 1) + path;
    }
}
