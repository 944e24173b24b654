package io.sluice.engine.http;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

import io.sluice.engine.FaultyServer;
import io.sluice.engine.SeenRequest;
import io.sluice.model.RequestHeader;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayName("The headers of a download")
class OwnHeadersTest {
    private static final byte[] BYTES = "0123456789".getBytes(StandardCharsets.US_ASCII);
    private static final List<RequestHeader> OWN = List.of(new RequestHeader("Cookie", "session=1"),
            new RequestHeader("Authorization", "Bearer token"), new RequestHeader("Referer", "http://page.example/"),
            new RequestHeader("User-Agent", "Mine/1"), new RequestHeader("X-Key", "secret"));

    private final HttpGateway gateway = new ApacheHttpGateway(Clock.systemUTC());
    private FaultyServer server;
    private FaultyServer other;

    @BeforeEach
    void startServers() throws IOException {
        server = new FaultyServer();
        other = new FaultyServer();
    }

    @AfterEach
    void stop() throws IOException {
        gateway.close();
        server.close();
        other.close();
    }

    private void fetch(URI link, List<RequestHeader> headers) throws IOException {
        RangeRequest request = new RangeRequest(link, 2, 5, null, Duration.ofSeconds(20), headers);
        gateway.fetch(request, new Cancellation()).close();
    }

    @Test
    void areSentToTheServerThatTheUserNamed() throws IOException {
        fetch(server.file("a", BYTES).uri(), OWN);
        SeenRequest seen = server.requests("a").getFirst();
        assertThat(OWN).allSatisfy(header -> assertThat(seen.header(header.name())).isEqualTo(header.value()));
    }

    @Test
    void neverReplaceThoseThatAreOurs() throws IOException {
        fetch(server.file("a", BYTES).uri(),
                List.of(new RequestHeader("range", "bytes=0-"), new RequestHeader("Accept-Encoding", "gzip"),
                        new RequestHeader("Host", "elsewhere"), new RequestHeader("Transfer-Encoding", "chunked")));
        SeenRequest seen = server.requests("a").getFirst();
        assertThat(seen.range()).isEqualTo("bytes=2-4");
        assertThat(seen.header("Accept-Encoding")).isEqualTo("identity");
        assertThat(seen.header("Host")).startsWith("localhost:");
        assertThat(seen.header("Transfer-Encoding")).isNull();
    }

    @Test
    void stayWithThatServerWhereItRedirectsToAnother() throws IOException {
        server.redirect("old", 302, other.file("new", BYTES).uri().toString());
        fetch(server.uri("old"), OWN);
        SeenRequest seen = other.requests("new").getFirst();
        assertThat(seen.header("User-Agent")).isEqualTo("Mine/1");
        for (String secret : List.of("Cookie", "Authorization", "Referer", "X-Key")) {
            assertThat(seen.header(secret)).as(secret).isNull();
        }
    }

    @Test
    void goOnWhereItRedirectsToItself() throws IOException {
        server.redirect("old", 302, "/new");
        server.file("new", BYTES);
        fetch(server.uri("old"), OWN);
        assertThat(server.requests("new").getFirst().header("Cookie")).isEqualTo("session=1");
    }

    @Test
    void carryTheLoginThatTheUserGaveForAServerAndForNoOther() throws IOException {
        String known = Logins.originOf(server.file("a", BYTES).uri());
        server.redirect("old", 302, other.file("new", BYTES).uri().toString());
        try (var knowing = new ApacheHttpGateway(Clock.systemUTC(), _ -> ProxyRule.DIRECT,
                origin -> Optional.of("me:secret").filter(_ -> origin.equals(known)))) {
            for (URI link : List.of(server.uri("a"), server.uri("old"))) {
                knowing.fetch(RangeRequest.wholeFile(link, Duration.ofSeconds(20)), new Cancellation()).close();
            }
        }
        assertThat(server.requests("a").getFirst().header("Authorization")).isEqualTo("Basic bWU6c2VjcmV0");
        assertThat(server.requests("old").getFirst().header("Authorization")).isEqualTo("Basic bWU6c2VjcmV0");
        assertThat(other.requests("new").getFirst().header("Authorization")).isNull();
    }
}
