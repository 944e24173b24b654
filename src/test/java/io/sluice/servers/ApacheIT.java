package io.sluice.servers;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Collectors;

import io.sluice.engine.Ending;
import io.sluice.model.Content;
import io.sluice.model.Failure;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

@Tag("server")
@DisplayName("From Apache httpd")
class ApacheIT {
    private static final int SIZE = 8 * Fetching.MIB;
    private static final String OF_PASSWORD = "{SHA}W6ph5Mm5Pz8GgiULbPgzG37mj9g="; // "password"

    private static final List<String> MODULES = List.of("mpm_event", "authz_core", "authz_user", "authn_core",
            "authn_file", "auth_basic", "alias", "headers", "setenvif");
    private static final String NAMES = """
            <Location "/named/quoted">
              Header set Content-Disposition "attachment; filename=\\"a \\\\\\"quoted\\\\\\" name.bin\\""
            </Location>
            <Location "/named/extended">
              Header set Content-Disposition "attachment; filename=plain.bin; filename*=UTF-8''%%c3%%a9t%%c3%%a9.bin"
            </Location>
            <Location "/named/path">
              Header set Content-Disposition "attachment; filename=\\"../../etc/cron.bin\\""
            </Location>
            <Location "/named/raw">
              Header set Content-Disposition "attachment; filename=\\"Größe.bin\\""
            </Location>
            """;

    @TempDir
    private static Path shared;
    private static byte[] bytes = {};
    private static int port;
    private static ServerProcess server;

    @TempDir
    Path folder;
    private Fetching fetching;

    @BeforeAll
    static void serve() throws Exception {
        // Started as root it works as www-data, which must find its way.
        Files.setPosixFilePermissions(shared, PosixFilePermissions.fromString("rwxr-xr-x"));
        Path files = Files.createDirectories(shared.resolve("files"));
        bytes = Fetching.writeRandom(files.resolve("file.bin"), SIZE);
        Files.write(files.resolve("a file with ü & 100%.bin"), bytes);
        Files.createDirectories(files.resolve("private"));
        Files.write(files.resolve("private/file.bin"), bytes);
        Files.createDirectories(files.resolve("named"));
        Files.write(files.resolve("named/file.bin"), bytes);
        Files.writeString(shared.resolve("users"), "user:" + OF_PASSWORD + "\n");
        port = ServerProcess.freePort();
        server = ServerProcess.apache(shared.resolve("apache"), port, config(files));
    }

    private static String config(Path files) {
        return """
                ServerRoot "%1$s"
                ServerName localhost
                Listen 127.0.0.1:%2$d
                PidFile "%1$s/apache.pid"
                ErrorLog "%1$s/error.log"
                Mutex file:%1$s
                %6$s
                %3$s
                DocumentRoot "%4$s"
                <Directory "%4$s">
                  Require all granted
                </Directory>
                <Location "/private">
                  AuthType Basic
                  AuthName "private"
                  AuthUserFile "%5$s"
                  Require valid-user
                </Location>
                Redirect 302 /one /two
                Redirect 301 /two /three
                Redirect 307 /three /file.bin
                Redirect 302 /around /and-around
                Redirect 302 /and-around /around
                Alias /weak "%4$s/file.bin"
                <Location "/weak">
                  Header set ETag "W/\\"weak\\""
                </Location>
                AliasMatch "^/named/.*" "%4$s/named/file.bin"
                %7$s
                """
                .formatted(shared.resolve("apache"), port,
                        System.getProperty("user.name").equals("root") ? "User www-data\nGroup www-data" : "", files,
                        shared.resolve("users"), modules(), NAMES);
    }

    private static String modules() {
        return MODULES.stream().map("LoadModule %1$s_module /usr/lib/apache2/modules/mod_%1$s.so"::formatted)
                .collect(Collectors.joining("\n"));
    }

    @AfterAll
    static void stop() throws InterruptedException {
        server.close();
    }

    @BeforeEach
    void open() {
        fetching = new Fetching(folder);
    }

    @AfterEach
    void close() {
        fetching.close();
    }

    private static URI link(String path) {
        return URI.create("http://127.0.0.1:" + port + path);
    }

    @Test
    void aFileArrivesWholeInRanges() {
        Ending.Completed ending = fetching.fetch(link("/file.bin"));
        assertThat(ending.file()).hasBinaryContent(bytes);
        assertThat(ending.content().resumable()).isTrue();
    }

    @Test
    void redirectsAreFollowedAndTheLastLinkNamesTheFile() {
        assertThat(fetching.fetch(link("/one")).file()).hasFileName("file.bin").hasBinaryContent(bytes);
    }

    @Test
    void aLoopIsNamed() {
        assertThat(fetching.failureOf(link("/around"))).isEqualTo(new Failure.TooManyRedirects("127.0.0.1"));
    }

    @Test
    void whatIsPrivateNeedsCredentials() {
        assertThat(fetching.failureOf(link("/private/file.bin"))).isEqualTo(new Failure.NeedsCredentials("127.0.0.1"));
        URI known = URI.create("http://user:password@127.0.0.1:" + port + "/private/file.bin");
        assertThat(fetching.fetch(known).file()).hasBinaryContent(bytes);
    }

    @Test
    void aPathWithSpacesUmlautsAndPercentSignsIsAskedAsItStands() {
        assertThat(fetching.fetch(link("/a%20file%20with%20%C3%BC%20&%20100%25.bin")).file())
                .hasFileName("a file with ü & 100%.bin").hasBinaryContent(bytes);
    }

    @ParameterizedTest
    @CsvSource({"quoted, a _quoted_ name.bin", "extended, été.bin", "path, cron.bin", "raw, Größe.bin"})
    void theServersNameIsTakenAndCleaned(String kind, String expected) {
        assertThat(fetching.fetch(link("/named/" + kind)).file()).hasFileName(expected).hasParent(folder)
                .hasBinaryContent(bytes);
    }

    @Test
    void aWeakTagStillAllowsToGoOn() {
        Ending.Completed whole = fetching.fetch(link("/weak"));
        assertThat(whole.file()).hasBinaryContent(bytes);
        assertThat(whole.content().validator()).isNotNull();
        assertThat(fetching.answers).allSatisfy(it -> assertThat(it.totalBytes()).isEqualTo(SIZE));
        assertThat(fetching.start(fetching.job(link("/weak"), Content.NOTHING_YET, 2)).join())
                .isInstanceOf(Ending.Completed.class);
    }
}
