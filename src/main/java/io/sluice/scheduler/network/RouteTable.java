package io.sluice.scheduler.network;

import java.util.List;

/// Reads Linux' routing tables as the kernel writes them into `/proc/net`. Pure.
final class RouteTable {
    private static final int UP = 0x1;
    private static final int GATEWAY = 0x2;
    private static final int REJECT = 0x200;
    private static final int HEX = 16;
    private static final String LOOPBACK = "lo";

    private RouteTable() {
    }

    /// @param lines of `/proc/net/route`: Iface Destination Gateway Flags RefCnt Use Metric Mask …, with a heading
    static boolean leadsOut4(List<String> lines) {
        return lines.stream().skip(1).map(line -> line.strip().split("\\s+")).filter(route -> route.length > 7)
                .anyMatch(route -> leadsOut(route[0], route[3], isZero(route[1]) && isZero(route[7])));
    }

    /// @param lines of `/proc/net/ipv6_route`: destination, its length, source, its length, next hop, metric, reference
    ///              count, use, flags, device; no heading
    static boolean leadsOut6(List<String> lines) {
        return lines.stream().map(line -> line.strip().split("\\s+")).filter(route -> route.length > 9)
                .anyMatch(route -> leadsOut(route[9], route[8], isZero(route[0]) && isZero(route[1])));
    }

    // Not only the default route: a private network may be entered by two halves of the world, 0/1 and 128/1.
    private static boolean leadsOut(String device, String flagsInHex, boolean isDefault) {
        long flags = Long.parseLong(flagsInHex, HEX);
        return (flags & UP) != 0 && (flags & REJECT) == 0 && !LOOPBACK.equals(device)
                && (isDefault || (flags & GATEWAY) != 0);
    }

    private static boolean isZero(String hex) {
        return hex.chars().allMatch(digit -> digit == '0');
    }
}
