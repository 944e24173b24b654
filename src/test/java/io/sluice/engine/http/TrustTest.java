package io.sluice.engine.http;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

import io.sluice.engine.Fault;
import io.sluice.engine.FaultyServer;
import io.sluice.engine.Gate;
import io.sluice.model.Failure;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

@DisplayName("Over https the gateway")
class TrustTest {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final char[] PASSWORD = "changeit".toCharArray();
    private static final byte[] BYTES = "not for everybody".repeat(10_000).getBytes(StandardCharsets.US_ASCII);

    @TempDir
    private static Path folder;
    private static SSLContext forLocalhost;
    private static SSLContext forAnotherHost;

    @BeforeAll
    static void makeCertificates() throws Exception {
        forLocalhost = contextFor("localhost");
        forAnotherHost = contextFor("example.org");
    }

    @Test
    void readsFromAHostThatProvesWhoItIs() throws Exception {
        try (FaultyServer server = serverWith(forLocalhost);
                HttpGateway gateway = new ApacheHttpGateway(Clock.systemUTC(), forLocalhost);
                RangeAnswer answer = gateway.fetch(request(server.file("a", BYTES).uri()), new Cancellation())) {
            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.read(new byte[100], 0, 100)).isPositive();
        }
    }

    @Test
    void refusesACertificateThatNobodyVouchesFor() throws Exception {
        try (FaultyServer server = serverWith(forLocalhost);
                HttpGateway gateway = new ApacheHttpGateway(Clock.systemUTC())) {
            assertThat(failureOf(gateway, server.file("a", BYTES).uri())).isEqualTo(new Failure.Untrusted("localhost"));
            assertThat(server.requests()).isEmpty();
        }
    }

    @Test
    void refusesACertificateOfAnotherHost() throws Exception {
        try (FaultyServer server = serverWith(forAnotherHost);
                HttpGateway gateway = new ApacheHttpGateway(Clock.systemUTC(), forAnotherHost)) {
            assertThat(failureOf(gateway, server.file("a", BYTES).uri())).isEqualTo(new Failure.Untrusted("localhost"));
            assertThat(server.requests()).isEmpty();
        }
    }

    @Test
    void losesTheConnectionWhereNobodySpeaksTls() throws Exception {
        try (FaultyServer plain = new FaultyServer();
                HttpGateway gateway = new ApacheHttpGateway(Clock.systemUTC())) {
            URI link = URI.create(plain.file("a", BYTES).uri().toString().replace("http:", "https:"));

            assertThat(failureOf(gateway, link)).isEqualTo(new Failure.ConnectionLost("localhost"));
        }
    }

    @Test
    void breaksOffABlockedRead() throws Exception {
        Gate gate = new Gate();
        Cancellation cancellation = new Cancellation();
        try (FaultyServer server = serverWith(forLocalhost);
                HttpGateway gateway = new ApacheHttpGateway(Clock.systemUTC(), forLocalhost);
                RangeAnswer answer = gateway.fetch(
                        request(server.file("a", BYTES).always(Fault.holdAfter(1_000, gate)).uri()), cancellation)) {
            var read = CompletableFuture.supplyAsync(() -> readToTheEnd(answer), Thread::startVirtualThread);
            assertThat(gate.awaitReached(PATIENCE)).isTrue();
            cancellation.cancel();

            assertThat(read).succeedsWithin(PATIENCE).isInstanceOf(IOException.class);
        }
    }

    private static IOException readToTheEnd(RangeAnswer answer) {
        return catchThrowableOfType(IOException.class, () -> {
            byte[] buffer = new byte[1_000];
            long total = 0;
            for (int count = 0; count >= 0; count = answer.read(buffer, 0, buffer.length)) {
                total += count;
            }
            assertThat(total).as("the end was reached").isNegative();
        });
    }

    private static Failure failureOf(HttpGateway gateway, URI link) {
        return catchThrowableOfType(AnswerException.class, () -> gateway.fetch(request(link), new Cancellation()))
                .failure();
    }

    private static RangeRequest request(URI link) {
        return RangeRequest.wholeFile(link, PATIENCE);
    }

    private static FaultyServer serverWith(SSLContext identity) throws IOException {
        return new FaultyServer(identity.getServerSocketFactory(), "https");
    }

    /// Both sides of one self-signed certificate: the server's identity, and trust in it.
    private static SSLContext contextFor(String host) throws Exception {
        KeyStore store = keyStoreFor(host);
        KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keys.init(store, PASSWORD);
        KeyStore trusted = KeyStore.getInstance("PKCS12");
        trusted.load(null, null);
        trusted.setCertificateEntry(host, store.getCertificate(host));
        TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(trusted);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(keys.getKeyManagers(), trust.getTrustManagers(), null);
        return context;
    }

    private static KeyStore keyStoreFor(String host)
            throws IOException, InterruptedException, GeneralSecurityException {
        Path file = folder.resolve(host + ".p12");
        Process keytool = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair", "-alias", host, "-keyalg", "EC", "-dname", "CN=" + host, "-ext", "san=dns:" + host,
                "-validity", "2", "-storetype", "PKCS12", "-keystore", file.toString(), "-storepass",
                new String(PASSWORD)).redirectErrorStream(true).redirectOutput(folder.resolve("keytool.log").toFile())
                .start();
        assertThat(keytool.waitFor()).isZero();
        KeyStore store = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(file)) {
            store.load(in, PASSWORD);
        }
        return store;
    }
}
