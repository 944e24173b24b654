package io.sluice.api;

import java.net.ConnectException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.file.Files;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.function.UnaryOperator;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.sluice.model.ApiUse;
import io.sluice.settings.ApiSettings;
import io.sluice.settings.CredentialStore;
import io.sluice.settings.SettingsStore;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

@DisplayName("The API")
class LocalApiTest extends ApiFixture {
    private void set(UnaryOperator<ApiSettings> change) {
        queue.settings.change(
                all -> all.withDesktop(all.desktop().withApi(change.apply(all.desktop().api()))));
    }

    @Test
    void isFoundByAFileForItsOwnerAlone() throws Exception {
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(endpoint()))).isEqualTo("rw-------");
        assertThat(address().path("url").asString()).startsWith("http://127.0.0.1:");
        assertThat(address().path("token").asString()).hasSize(43);
        assertThat(address().path("pid").asLong()).isEqualTo(ProcessHandle.current().pid());
    }

    @Test
    void keepsItsTokenOverARestart() throws Exception {
        String token = address().path("token").asString();
        api.close();
        assertThat(endpoint()).doesNotExist();
        api = begin();
        assertThat(address().path("token").asString()).isEqualTo(token);
    }

    @Test
    void letsNobodyInWithAnOldToken() throws Exception {
        var old = request("/api/downloads/status");
        int port = url("").getPort();
        set(it -> it.withPort(port));
        queue.settings.change(all -> {
            queue.settings.credentials().setPassword(CredentialStore.API, "another");
            return all;
        });
        await().ignoreExceptions().until(() -> address().path("token").asString().equals("another"));
        assertThat(get("/api/downloads/status").status()).isEqualTo(200);
        assertThat(send(old.build()).status()).isEqualTo(401);
    }

    @Test
    void doesNotMindSettingsThatAreKeptWhileTheProgramEnds() {
        var log = (Logger) LoggerFactory.getLogger(SettingsStore.class);
        var told = new ListAppender<ILoggingEvent>();
        told.start();
        log.addAppender(told);
        try {
            workers.shutdown();
            set(it -> it.withOn(false));
        } finally {
            log.detachAppender(told);
        }
        assertThat(told.list).isEmpty();
    }

    @Test
    void saysWhoUsesIt() throws Exception {
        assertThat(api.use().orElseThrow().last()).isNull();
        get("/api/downloads/status");
        assertThat(send(HttpRequest.newBuilder(url("/api/downloads")).build()).status()).isEqualTo(401);
        ApiUse use = api.use().orElseThrow();
        assertThat(use.url()).isEqualTo(address().path("url").asString());
        assertThat(use.answered()).isEqualTo(2); // that of the description, too
        assertThat(use.refused()).isEqualTo(1);
        assertThat(use.last()).isEqualTo(queue.time.instant());
        set(it -> it.withOn(false));
        await().untilAsserted(() -> assertThat(api.use()).isEmpty());
    }

    @Test
    void isSwitchedOffAndOn() throws Exception {
        set(it -> it.withOn(false));
        await().untilAsserted(() -> assertThat(endpoint()).doesNotExist());
        set(it -> it.withOn(true));
        await().untilAsserted(() -> assertThat(endpoint()).exists());
        assertThat(get("/api/health").status()).isEqualTo(200);
    }

    @Test
    void movesToAnotherPort() throws Exception {
        int port = freePort();
        set(it -> it.withPort(port));
        await().ignoreExceptions().until(() -> url("").getPort() == port);
        assertThat(get("/api/health").status()).isEqualTo(200);
    }

    private HttpRequest askedAt(int port) throws Exception {
        URI there = URI.create("http://127.0.0.1:" + port + "/api/downloads/status");
        return request("/api/downloads/status").uri(there).build();
    }

    @Test
    void opensThePortOfAria2AsWellWhereThatIsWanted() throws Exception {
        get("/api/health");
        assertThatThrownBy(() -> send(askedAt(aria2Port))).isInstanceOf(ConnectException.class);
        set(it -> it.withAria2(it.aria2().withPort(true)));
        await().ignoreExceptions().until(() -> send(askedAt(aria2Port)).status() == 200);
        assertThat(get("/api/downloads/status").status()).isEqualTo(200);
        set(it -> it.withAria2(it.aria2().withPort(false)));
        await().untilAsserted(
                () -> assertThatThrownBy(() -> send(askedAt(aria2Port))).isInstanceOf(ConnectException.class));
    }

    @Test
    void isOpenAtItsOwnPortWhereAnAria2HasTheOther() throws Exception {
        try (ServerSocket aria2 = new ServerSocket(aria2Port, 1, InetAddress.getLoopbackAddress())) {
            set(it -> it.withAria2(it.aria2().withPort(true)));
            await().ignoreExceptions().untilAsserted(() -> assertThat(api.use()).isPresent());
            assertThat(get("/api/downloads/status").status()).isEqualTo(200);
            assertThat(aria2.isBound()).isTrue();
        }
    }

    @Test
    void takesAnyPortWhereItsOwnIsInUse() throws Exception {
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            int before = url("").getPort();
            set(it -> it.withPort(other.getLocalPort()));
            await().ignoreExceptions().until(() -> url("").getPort() != before);
            assertThat(get("/api/health").status()).isEqualTo(200);
        }
    }
}
