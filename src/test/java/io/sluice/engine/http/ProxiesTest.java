package io.sluice.engine.http;

import java.io.IOException;
import java.net.Authenticator;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;

import io.sluice.engine.FaultyServer;
import io.sluice.engine.ServedFile;
import io.sluice.model.Failure;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

@DisplayName("Where a proxy is set")
class ProxiesTest {
    private static final ProxyRule.Login LOGIN = new ProxyRule.Login("user", "pässword");
    private static final byte[] BYTES = "0123456789".getBytes(StandardCharsets.US_ASCII);

    private FaultyServer server;
    private ServedFile file;
    private int portOfNobody;

    @BeforeEach
    void start() throws IOException {
        server = new FaultyServer();
        file = server.file("a", BYTES);
        try (ServerSocket soonClosed = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            portOfNobody = soonClosed.getLocalPort();
        }
    }

    @AfterEach
    void stop() throws IOException {
        server.close();
    }

    private URI link() {
        return URI.create("http://files.example:" + file.uri().getPort() + "/a");
    }

    private static String fetch(ProxyRule rule, URI link) throws IOException {
        try (var gateway = new ApacheHttpGateway(Clock.systemUTC(), _ -> rule, Logins.NONE);
                RangeAnswer answer = gateway.fetch(RangeRequest.wholeFile(link, Duration.ofSeconds(10)),
                        new Cancellation())) {
            byte[] buffer = new byte[100];
            int read = answer.read(buffer, 0, buffer.length);
            return answer.status() + " " + new String(buffer, 0, Math.max(0, read), StandardCharsets.US_ASCII);
        }
    }

    private static Failure failureOf(ProxyRule rule, URI link) {
        return catchThrowableOfType(AnswerException.class, () -> fetch(rule, link)).failure();
    }

    @Test
    void aConnectionThatWasMadeBeforeIsNotUsedAgain() throws IOException {
        var rule = new AtomicReference<ProxyRule>(ProxyRule.DIRECT);
        RangeRequest request = RangeRequest.wholeFile(file.uri(), Duration.ofSeconds(10));
        try (TestProxy proxy = TestProxy.socks5(null);
                var gateway = new ApacheHttpGateway(Clock.systemUTC(), _ -> rule.get(), Logins.NONE)) {
            try (RangeAnswer answer = gateway.fetch(request, new Cancellation())) {
                assertThat(GatewayFixture.bodyOf(answer)).isEqualTo(BYTES);
            }
            rule.set(new ProxyRule.Socks5("127.0.0.1", proxy.port(), null));
            try (RangeAnswer answer = gateway.fetch(request, new Cancellation())) {
                assertThat(GatewayFixture.bodyOf(answer)).isEqualTo(BYTES);
            }
            assertThat(proxy.asked).hasSize(1);
        }
    }

    @Nested
    @DisplayName("that speaks HTTP")
    class Http {
        private ProxyRule rule(int port, ProxyRule.@Nullable Login login) {
            return new ProxyRule.HttpProxy("127.0.0.1", port, login);
        }

        @Test
        void itIsAskedForTheWholeLinkAndResolvesTheName() throws IOException {
            try (TestProxy proxy = TestProxy.http(null)) {
                assertThat(fetch(rule(proxy.port(), null), link())).isEqualTo("200 0123456789");
                assertThat(proxy.asked).containsExactly("GET " + link() + " HTTP/1.1");
            }
        }

        @Test
        void httpsGoesThroughATunnelAndStillHasToProveItself() throws IOException {
            try (TestProxy proxy = TestProxy.http(null)) {
                URI link = URI.create(link().toString().replace("http:", "https:"));
                assertThat(failureOf(rule(proxy.port(), null), link)).isInstanceOf(Failure.ConnectionLost.class);
                assertThat(proxy.asked).first().asString().startsWith("CONNECT files.example:");
                assertThat(server.requests()).isEmpty();
            }
        }

        @Test
        void theLoginIsGivenToTheProxyAndToNobodyElse() throws IOException {
            try (TestProxy proxy = TestProxy.http(LOGIN)) {
                assertThat(fetch(rule(proxy.port(), LOGIN), link())).isEqualTo("200 0123456789");
                assertThat(server.requests("a").getFirst().header("Proxy-Authorization")).isNull();
                assertThat(server.requests("a").getFirst().header("Authorization")).isNull();
            }
        }

        @Test
        void aWrongLoginIsNamed() throws IOException {
            try (TestProxy proxy = TestProxy.http(LOGIN)) {
                assertThat(failureOf(rule(proxy.port(), new ProxyRule.Login("user", "wrong")), link()))
                        .isEqualTo(new Failure.ProxyNeedsCredentials("127.0.0.1"));
                assertThat(server.requests()).isEmpty();
            }
        }

        @Test
        void nothingGoesAroundOneThatCannotBeReached() {
            assertThat(failureOf(rule(portOfNobody, null), file.uri()))
                    .isEqualTo(new Failure.ProxyUnreachable("127.0.0.1"));
            assertThat(failureOf(new ProxyRule.HttpProxy("no-such-proxy.invalid", 8080, null), file.uri()))
                    .isEqualTo(new Failure.ProxyUnreachable("no-such-proxy.invalid"));
            assertThat(server.requests()).isEmpty();
        }
    }

    @Nested
    @DisplayName("that speaks SOCKS5")
    class Socks {
        private ProxyRule rule(int port) {
            return new ProxyRule.Socks5("127.0.0.1", port, null);
        }

        @Test
        void itIsGivenTheNameAndResolvesIt() throws IOException {
            try (TestProxy proxy = TestProxy.socks5(null)) {
                assertThat(fetch(rule(proxy.port()), link())).isEqualTo("200 0123456789");
                assertThat(proxy.asked).containsExactly("files.example:" + link().getPort());
            }
        }

        @Test
        void theLoginIsGivenToIt() throws IOException {
            ProxyRule withLogin;
            ProxyRule.Login ascii = new ProxyRule.Login("user", "password"); // Java sends others in Latin-1
            try (TestProxy proxy = TestProxy.socks5(ascii)) {
                withLogin = new ProxyRule.Socks5("127.0.0.1", proxy.port(), ascii);
                Authenticator.setDefault(new SocksLogins(_ -> withLogin));
                assertThat(fetch(withLogin, link())).isEqualTo("200 0123456789");
            } finally {
                Authenticator.setDefault(null);
            }
        }

        @Test
        void aWrongLoginIsNamed() throws IOException {
            try (TestProxy proxy = TestProxy.socks5(LOGIN)) {
                assertThat(failureOf(rule(proxy.port()), link()))
                        .isEqualTo(new Failure.ProxyNeedsCredentials("127.0.0.1"));
                assertThat(server.requests()).isEmpty();
            }
        }

        @Test
        void nothingGoesAroundOneThatCannotBeReached() {
            assertThat(failureOf(rule(portOfNobody), file.uri())).isEqualTo(new Failure.ProxyUnreachable("127.0.0.1"));
            assertThat(server.requests()).isEmpty();
        }
    }
}
