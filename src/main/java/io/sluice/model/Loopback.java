package io.sluice.model;

import java.net.URI;
import java.util.Locale;
import java.util.regex.Pattern;

/// Which links lead to this machine itself: they work without any network.
public final class Loopback {
    // RFC 6761 §6.3: every name under localhost is this machine; RFC 1122 §3.2.1.3: so is all of 127/8.
    private static final Pattern NAMES = Pattern
            .compile("(.+\\.)?localhost\\.?|127(\\.\\d{1,3}){3}|\\[(::1|(0+:){7}0*1|::ffff:127(\\.\\d{1,3}){3})]");

    private Loopback() {
    }

    /// False where the link names no host.
    public static boolean leadsHere(URI link) {
        return link.getHost() != null && isHere(link.getHost());
    }

    /// @param host as a link writes it, IPv6 in brackets; never looked up
    public static boolean isHere(String host) {
        return NAMES.matcher(host.toLowerCase(Locale.ROOT)).matches();
    }
}
