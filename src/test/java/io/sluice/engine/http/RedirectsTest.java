package io.sluice.engine.http;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;

import io.sluice.engine.Fault;
import io.sluice.engine.FaultyServer;
import io.sluice.engine.SeenRequest;
import io.sluice.model.Failure;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

@DisplayName("A redirect")
class RedirectsTest {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final byte[] BYTES = "0123456789".getBytes(StandardCharsets.US_ASCII);

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

    @ParameterizedTest
    @ValueSource(ints = {301, 302, 303, 307, 308})
    void isFollowedWithTheRangeAndItsCondition(int status) throws IOException {
        server.redirect("old", status, "/new.bin");
        server.file("new.bin", BYTES);
        try (RangeAnswer answer = gateway.fetch(new RangeRequest(server.uri("old"), 2, 5, "\"v1\"", PATIENCE),
                new Cancellation())) {
            assertThat(answer.status()).isEqualTo(206);
            assertThat(answer.finalLink()).isEqualTo(server.uri("new.bin"));
            assertThat(answer.fileName()).isEqualTo("new.bin");
        }
        SeenRequest last = server.requests("new.bin").getFirst();
        assertThat(last.range()).isEqualTo("bytes=2-4");
        assertThat(last.ifRange()).isEqualTo("\"v1\"");
        assertThat(last.port()).as("one connection for both").isEqualTo(server.requests("old").getFirst().port());
    }

    @ParameterizedTest
    @CsvSource({"dir/old, new, dir/new", "dir/old, ../up, up", "dir/old, ?q=1, dir/old?q=1", "old, /a b, a%20b",
            "old, '/a#part', a", "old, /ü|x, %C3%BC%7Cx"})
    void mayBeRelativeAndCarelesslyWritten(String from, String location, String to) throws IOException {
        server.redirect(from, 302, location);
        server.file(to, BYTES);
        try (RangeAnswer answer = fetch(server.uri(from))) {
            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.finalLink()).isEqualTo(server.uri(to));
        }
    }

    @Test
    void isFollowedTwentyTimes() throws IOException {
        chainOf(20);
        try (RangeAnswer answer = fetch(server.uri("hop0"))) {
            assertThat(answer.finalLink()).isEqualTo(server.uri("hop20"));
        }
    }

    @Test
    void isNotFollowedMoreOften() {
        chainOf(21);

        assertThat(failureOf(server.uri("hop0"))).isEqualTo(new Failure.TooManyRedirects("localhost"));
        assertThat(server.requests()).hasSize(21);
    }

    @Test
    void isNotFollowedInACircle() {
        server.redirect("a", 302, "/b");
        server.redirect("b", 302, "/a");

        assertThat(failureOf(server.uri("a"))).isEqualTo(new Failure.TooManyRedirects("localhost"));
        assertThat(server.requests()).hasSize(2);
    }

    @Test
    void isNotFollowedToWhatIsNoHttp() {
        server.redirect("a", 302, "file:///etc/passwd");

        assertThat(failureOf(server.uri("a"))).isEqualTo(new Failure.UnsupportedLink("file"));
    }

    @Test
    void hasNoMeaningWithoutALocation() {
        server.file("a", BYTES).always(Fault.status(302));

        assertThat(failureOf(server.uri("a"))).isEqualTo(new Failure.Refused("localhost", 302));
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://[broken", "http://%", "a:b:c%"})
    void toNoAddressIsAWrongAnswer(String location) {
        server.redirect("a", 302, location);

        assertThat(failureOf(server.uri("a")))
                .isEqualTo(new Failure.WrongAnswer("localhost", "redirect to no address"));
    }

    @Test
    void fromHttpsNeverFallsBackToHttp() throws IOException {
        Hop secure = Hop.to(URI.create("https://example.org/a"), Logins.NONE);

        var refused = catchThrowableOfType(AnswerException.class,
                () -> secure.follow("http://example.org/a", Logins.NONE));
        assertThat(refused.failure()).isEqualTo(new Failure.InsecureRedirect("example.org"));
        assertThat(secure.follow("//cdn.example.org/a", Logins.NONE).origin())
                .isEqualTo(new Origin("https", "cdn.example.org", 443));
    }

    @Test
    void withinItsOriginKeepsTheLogin() throws IOException {
        server.redirect("a", 302, "/b");
        server.file("b", BYTES);
        fetch(withLogin(server.uri("a"), "me:p%40ss+1")).close();

        assertThat(server.requests()).extracting(request -> request.header("Authorization"))
                .containsOnly(
                        "Basic " + Base64.getEncoder().encodeToString("me:p@ss+1".getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void toAnotherOriginLeavesTheLoginBehind() throws IOException {
        URI target = other.file("b", BYTES).uri();
        server.redirect("a", 302, target.toString());
        try (RangeAnswer answer = fetch(withLogin(server.uri("a"), "me:secret"))) {
            assertThat(answer.finalLink()).isEqualTo(target);
        }

        assertThat(server.requests().getFirst().header("Authorization")).isNotNull();
        assertThat(other.requests().getFirst().header("Authorization")).isNull();
    }

    @Test
    void neverShowsTheLogin() throws IOException {
        server.file("b", BYTES);
        try (RangeAnswer answer = fetch(withLogin(server.uri("b"), "me:secret"))) {
            assertThat(answer.finalLink()).isEqualTo(server.uri("b"));
        }

        assertThat(Hop.to(URI.create("http://me:secret@example.org/"), Logins.NONE).toString()).doesNotContain("secret")
                .doesNotContain("Basic");
    }

    @Test
    void mayLeadToAHostThatJavaHasNoNameFor() throws IOException {
        assertThat(Hop.to(URI.create("http://my_host:8080/a"), Logins.NONE).origin())
                .isEqualTo(new Origin("http", "my_host", 8080));
        assertThat(Hop.to(URI.create("http://bücher.example/a"), Logins.NONE).origin())
                .isEqualTo(new Origin("http", "xn--bcher-kva.example", 80));
        assertThat(Hop.to(URI.create("HTTPS://[::1]/a"), Logins.NONE).origin())
                .isEqualTo(new Origin("https", "::1", 443));
    }

    private void chainOf(int redirects) {
        for (int hop = 0; hop < redirects; hop++) {
            server.redirect("hop" + hop, 302, "hop" + (hop + 1));
        }
        server.file("hop" + redirects, BYTES);
    }

    private RangeAnswer fetch(URI link) throws IOException {
        return gateway.fetch(RangeRequest.wholeFile(link, PATIENCE), new Cancellation());
    }

    private Failure failureOf(URI link) {
        return catchThrowableOfType(AnswerException.class, () -> fetch(link)).failure();
    }

    private static URI withLogin(URI link, String login) {
        return URI.create(link.toString().replace("://", "://" + login + "@"));
    }
}
