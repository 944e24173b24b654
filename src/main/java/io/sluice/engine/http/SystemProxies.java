package io.sluice.engine.http;

import java.net.InetSocketAddress;
import java.net.ProxySelector;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/// What the machine says: the variables that command line tools read (`http_proxy`, `https_proxy`, `all_proxy`,
/// `no_proxy`), which Java ignores; else the settings of the desktop, which Java reads where `java.net.useSystemProxies` is
/// set. This machine itself is always reached directly.
public final class SystemProxies implements ProxyChoice {
    private static final Set<String> SOCKS = Set.of("socks", "socks5", "socks5h");
    private static final int HTTP_PORT = 8080;
    private static final int SOCKS_PORT = 1080;

    private final Map<String, String> variables;
    private final ProxySelector desktop;

    /// @param variables the environment of the process
    /// @param desktop   asked where the variables name no proxy
    public SystemProxies(Map<String, String> variables, ProxySelector desktop) {
        this.variables = variables;
        this.desktop = desktop;
    }

    @Override
    public ProxyRule ruleFor(URI link) {
        String host = String.valueOf(link.getHost()).toLowerCase(Locale.ROOT);
        if (isThisMachine(link)) {
            return ProxyRule.DIRECT;
        }
        Optional<String> named = named(String.valueOf(link.getScheme()).toLowerCase(Locale.ROOT));
        if (named.isPresent()) {
            return isExcepted(host) ? ProxyRule.DIRECT : read(named.get());
        }
        return ofDesktop(link);
    }

    public static boolean isThisMachine(URI link) {
        String host = String.valueOf(link.getHost()).toLowerCase(Locale.ROOT);
        return host.equals("localhost") || host.endsWith(".localhost") || host.equals("[::1]")
                || host.matches("127(\\.\\d+){3}");
    }

    // HTTP_PROXY in capitals is left out as curl does: a web server's CGI lets anybody set it.
    private Optional<String> named(String scheme) {
        Stream<String> names = scheme.equals("https")
                ? Stream.of("https_proxy", "HTTPS_PROXY", "all_proxy", "ALL_PROXY")
                : Stream.of("http_proxy", "all_proxy", "ALL_PROXY");
        return names.map(name -> variables.getOrDefault(name, "").strip()).filter(it -> !it.isEmpty()).findFirst();
    }

    private boolean isExcepted(String host) {
        String list = variables.getOrDefault("no_proxy", variables.getOrDefault("NO_PROXY", ""));
        return Stream.of(list.toLowerCase(Locale.ROOT).split("[,\\s]+")).filter(it -> !it.isEmpty())
                .map(it -> it.replaceFirst(":\\d+$", "").replaceFirst("^\\*?\\.", ""))
                .anyMatch(it -> it.equals("*") || host.equals(it) || host.endsWith("." + it));
    }

    /// @param text `host`, `host:port` or a link with user info: `http://user:password@host:port`
    static ProxyRule read(String text) {
        try {
            URI link = new URI(text.contains("://") ? text : "http://" + text);
            if (link.getHost() == null) {
                throw new IllegalArgumentException("A proxy without a host");
            }
            boolean socks = SOCKS.contains(link.getScheme().toLowerCase(Locale.ROOT));
            int port = link.getPort() >= 0 ? link.getPort() : socks ? SOCKS_PORT : HTTP_PORT;
            ProxyRule.Login login = login(link.getUserInfo());
            return socks
                    ? new ProxyRule.Socks5(link.getHost(), port, login)
                    : new ProxyRule.HttpProxy(link.getHost(), port, login);
        } catch (URISyntaxException | IllegalArgumentException unreadable) {
            // Somebody wanted a proxy: going around it would be worse than failing.
            return new ProxyRule.HttpProxy("unreadable-proxy-setting.invalid", HTTP_PORT, null);
        }
    }

    private static ProxyRule.@Nullable Login login(@Nullable String userInfo) {
        if (userInfo == null) {
            return null;
        }
        String[] parts = userInfo.split(":", 2);
        return new ProxyRule.Login(parts[0], parts.length == 2 ? parts[1] : "");
    }

    private ProxyRule ofDesktop(URI link) {
        return desktop.select(link).stream().filter(it -> it.address() instanceof InetSocketAddress).findFirst()
                .map(it -> {
                    InetSocketAddress address = (InetSocketAddress) it.address();
                    return it.type() == java.net.Proxy.Type.SOCKS
                            ? new ProxyRule.Socks5(address.getHostString(), address.getPort(), null)
                            : (ProxyRule) new ProxyRule.HttpProxy(address.getHostString(), address.getPort(), null);
                }).orElse(ProxyRule.DIRECT);
    }
}
