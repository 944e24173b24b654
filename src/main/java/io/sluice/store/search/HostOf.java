package io.sluice.store.search;

/// The host of a link, by a look at its text: a million of links are read for one search.
final class HostOf {
    private HostOf() {
    }

    /// Without user and port; empty where there is none.
    static String link(String link) {
        int from = link.indexOf("://") + 3;
        int to = from;
        while (to < link.length() && "/?#".indexOf(link.charAt(to)) < 0) {
            to++;
        }
        String authority = link.substring(from, to);
        String host = authority.substring(authority.lastIndexOf('@') + 1);
        int port = host.indexOf(':', host.indexOf(']') + 1);
        return port < 0 ? host : host.substring(0, port);
    }
}
