package io.sluice.scheduler.network;

import java.io.IOException;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The network of this machine, by pure Java: Linux tells its routes in `/proc/net`; elsewhere an interface that is up
/// and has an address that others can reach must do.
public final class SystemNetwork implements Network {
    private static final Logger LOG = LoggerFactory.getLogger(SystemNetwork.class);
    private static final Path ROUTES_4 = Path.of("/proc/net/route");
    private static final Path ROUTES_6 = Path.of("/proc/net/ipv6_route");

    @Override
    public boolean hasRoute() {
        return byRoutes().orElseGet(SystemNetwork::byInterfaces);
    }

    private static Optional<Boolean> byRoutes() {
        try {
            if (Files.notExists(ROUTES_4)) {
                return Optional.empty();
            }
            return Optional.of(RouteTable.leadsOut4(Files.readAllLines(ROUTES_4))
                    || Files.exists(ROUTES_6) && RouteTable.leadsOut6(Files.readAllLines(ROUTES_6)));
        } catch (IOException | NumberFormatException unreadable) {
            LOG.debug("The routes cannot be read", unreadable);
            return Optional.empty();
        }
    }

    private static boolean byInterfaces() {
        try {
            return NetworkInterface.networkInterfaces().anyMatch(SystemNetwork::reachesOthers);
        } catch (SocketException unreadable) {
            LOG.debug("The network interfaces cannot be read", unreadable);
            return true;
        }
    }

    private static boolean reachesOthers(NetworkInterface device) {
        try {
            return device.isUp() && device.inetAddresses()
                    .anyMatch(address -> !address.isLoopbackAddress() && !address.isLinkLocalAddress());
        } catch (SocketException gone) {
            LOG.debug("{} went away", device, gone);
            return false;
        }
    }

    @Override
    public boolean resolves(String host) {
        try {
            return InetAddress.getByName(host) != null;
        } catch (UnknownHostException unknown) {
            LOG.debug("No address for {}", host, unknown);
            return false;
        }
    }
}
