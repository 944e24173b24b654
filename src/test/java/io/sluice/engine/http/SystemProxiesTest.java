package io.sluice.engine.http;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayName("The machine's proxy")
class SystemProxiesTest {
    private static final URI HTTP = URI.create("http://files.example.org/a");
    private static final URI HTTPS = URI.create("https://files.example.org/a");

    private static SystemProxies with(Map<String, String> variables) {
        return new SystemProxies(variables, ProxySelector.of(null));
    }

    @Test
    void isNamedForEachSchemeOrForAll() {
        var proxies = with(Map.of("http_proxy", "http://user:p%20w@one:3128", "all_proxy", "socks5://two"));
        assertThat(proxies.ruleFor(HTTP))
                .isEqualTo(new ProxyRule.HttpProxy("one", 3128, new ProxyRule.Login("user", "p w")));
        assertThat(proxies.ruleFor(HTTPS)).isEqualTo(new ProxyRule.Socks5("two", 1080, null));
        assertThat(with(Map.of("HTTPS_PROXY", "three")).ruleFor(HTTPS))
                .isEqualTo(new ProxyRule.HttpProxy("three", 8080, null));
    }

    @Test
    void isNotTakenFromAVariableThatAWebServerLetsAnybodySet() {
        assertThat(with(Map.of("HTTP_PROXY", "evil:1")).ruleFor(HTTP)).isEqualTo(ProxyRule.DIRECT);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"example.org|true", ".example.org|true", "*.example.org|true", "*|true",
            "other, files.example.org:80|true", "ample.org|false", "files.example.org.uk|false"})
    void isNotUsedForHostsThatAreExcepted(String list, boolean direct) {
        ProxyRule rule = with(Map.of("http_proxy", "one:1", "no_proxy", list)).ruleFor(HTTP);
        assertThat(rule.equals(ProxyRule.DIRECT)).isEqualTo(direct);
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://localhost/", "http://127.0.0.1:8080/", "http://[::1]/", "http://a.localhost/"})
    void isNeverUsedForThisMachine(String link) {
        assertThat(with(Map.of("http_proxy", "one:1")).ruleFor(URI.create(link))).isEqualTo(ProxyRule.DIRECT);
    }

    @Test
    void thatCannotBeReadIsNotGoneAround() {
        assertThat(with(Map.of("http_proxy", "http://a b")).ruleFor(HTTP)).isInstanceOf(ProxyRule.HttpProxy.class);
    }

    @Test
    void isTheDesktopsWhereNoVariableNamesOne() {
        ProxySelector desktop = new ProxySelector() {
            @Override
            public List<Proxy> select(URI link) {
                return List.of(new Proxy(Proxy.Type.SOCKS, InetSocketAddress.createUnresolved("desk", 1)));
            }

            @Override
            public void connectFailed(URI link, SocketAddress address, IOException failure) {
                // Nobody learns from it.
            }
        };
        assertThat(new SystemProxies(Map.of(), desktop).ruleFor(HTTPS))
                .isEqualTo(new ProxyRule.Socks5("desk", 1, null));
        assertThat(with(Map.of()).ruleFor(HTTPS)).isEqualTo(ProxyRule.DIRECT);
    }
}
