package io.sluice.app;

import java.net.URI;

import io.sluice.engine.http.ProxyChoice;
import io.sluice.engine.http.ProxyRule;
import io.sluice.engine.http.SystemProxies;
import io.sluice.settings.CredentialStore;
import io.sluice.settings.NetworkSettings;
import io.sluice.settings.SettingsStore;
import org.jspecify.annotations.Nullable;

/// Reads the proxy off the settings, at each request. Safe for any thread.
record ProxySettings(SettingsStore settings, SystemProxies system) implements ProxyChoice {
    @Override
    public ProxyRule ruleFor(URI link) {
        NetworkSettings network = settings.current().network();
        return switch (network.mode()) {
            case SYSTEM -> system.ruleFor(link);
            case NONE -> ProxyRule.DIRECT;
            case HTTP, SOCKS5 -> SystemProxies.isThisMachine(link) ? ProxyRule.DIRECT : named(network);
        };
    }

    // Without an address it leads nowhere: somebody asked for a proxy, and going around it would be worse.
    private ProxyRule named(NetworkSettings network) {
        String host = network.host().isEmpty() ? "no-proxy-address.invalid" : network.host();
        return network.mode() == NetworkSettings.ProxyMode.SOCKS5
                ? new ProxyRule.Socks5(host, network.port(), login(network))
                : new ProxyRule.HttpProxy(host, network.port(), login(network));
    }

    private ProxyRule.@Nullable Login login(NetworkSettings network) {
        return network.user().isEmpty()
                ? null
                : new ProxyRule.Login(network.user(), settings.credentials().password(CredentialStore.PROXY));
    }
}
