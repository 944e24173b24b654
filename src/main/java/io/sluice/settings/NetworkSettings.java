package io.sluice.settings;

/// How servers are reached.
///
/// @param address `host:port` of the proxy, empty for none; used by `HTTP` and `SOCKS5`
/// @param user    for a proxy that wants a login, empty for none; its password is in the [CredentialStore]
public record NetworkSettings(ProxyMode mode, String address, String user) {
    public static final NetworkSettings DEFAULT = new NetworkSettings(ProxyMode.SYSTEM, "", "");
    private static final int MOST_PORT = 65_535;

    /// `SYSTEM`: what the machine says. `NONE`: never a proxy. `HTTP` and `SOCKS5`: the one at `address`, for everything but
    /// this machine itself.
    public enum ProxyMode {
        SYSTEM, NONE, HTTP, SOCKS5
    }

    public NetworkSettings {
        if (!address.isEmpty()) {
            check(address);
        }
    }

    private static void check(String address) {
        int colon = address.lastIndexOf(':');
        boolean named = colon > 0 && address.substring(0, colon).matches("[\\w.-]+|\\[[0-9a-fA-F:.]+]");
        if (!named || !address.substring(colon + 1).matches("\\d{1,5}")) {
            throw new IllegalArgumentException("must be host:port");
        }
        Bounds.check("the port", Integer.parseInt(address.substring(colon + 1)), 1, MOST_PORT);
    }

    /// Empty where there is no address.
    public String host() {
        return address.isEmpty() ? "" : address.substring(0, address.lastIndexOf(':'));
    }

    /// 0 where there is no address.
    public int port() {
        return address.isEmpty() ? 0 : Integer.parseInt(address.substring(address.lastIndexOf(':') + 1));
    }

    public NetworkSettings withMode(ProxyMode newMode) {
        return new NetworkSettings(newMode, address, user);
    }

    public NetworkSettings withAddress(String newAddress) {
        return new NetworkSettings(mode, newAddress, user);
    }

    public NetworkSettings withUser(String newUser) {
        return new NetworkSettings(mode, address, newUser);
    }
}
