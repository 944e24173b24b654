package io.sluice.engine;

import java.net.URI;
import java.util.List;
import java.util.stream.Stream;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.read.ListAppender;
import io.sluice.model.Content;
import io.sluice.model.DownloadRequest;
import io.sluice.model.FetchOptions;
import io.sluice.model.RequestHeader;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.slf4j.LoggerFactory;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayName("No log shows what is secret in links and headers")
class SecretsInLogsTest extends JobFixture {
    private static final String SECRET = "s3cret";
    private static final String NAME = "f.bin;jsessionid=s3cret?X-Amz-Signature=s3cret&token=s3cret";
    static final List<Fault> FAULTS = List.of(Fault.status(404), Fault.status(401), Fault.status(500), Fault.noAnswer(),
            Fault.resetAfter(10), Fault.contentRange("bytes 1-2/3"), Fault.status(302));
    static final List<String> LOCATIONS = List.of("http://[s3cret/x", "http://me:s3cret@localhost:1/?sig=s3cret",
            "ftp://me:s3cret@localhost/x", "/f.bin;jsessionid=s3cret?X-Amz-Signature=s3cret&token=s3cret");

    private final Logger root = (Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME);
    private final Logger ours = (Logger) LoggerFactory.getLogger("io.sluice");
    private final ListAppender<ILoggingEvent> log = new ListAppender<>();
    private Level usual;

    @BeforeEach
    void listen() {
        usual = ours.getLevel();
        ours.setLevel(Level.ALL);
        log.start();
        root.addAppender(log);
    }

    @AfterEach
    void stopListening() {
        root.detachAppender(log);
        ours.setLevel(usual);
    }

    private Ending fetchWithSecrets(Fault... faults) {
        int port = server.file(NAME, bytes).always(faults).uri().getPort();
        server.file("other/" + NAME, bytes).always(faults);
        List<URI> links = Stream.of("/", "/other/")
                .map(path -> URI.create("http://me:" + SECRET + "@localhost:" + port + path + NAME)).toList();
        var options = FetchOptions.NONE.withHeaders(List.of(new RequestHeader("Cookie", "session=" + SECRET)));
        var request = new DownloadRequest(links, folder, null, 3, null, options);
        return job(new TransferOrder(id, request, Content.NOTHING_YET, 2)).run();
    }

    private void assertNothingIsSecret(Ending ending) {
        assertThat(broken(ending).cause().toString()).doesNotContain(SECRET);
        assertThat(log.list).allSatisfy(event -> assertThat(written(event)).doesNotContain(SECRET));
    }

    // A throwable is written with all of its causes.
    private static String written(ILoggingEvent event) {
        String trace = event.getThrowableProxy() == null ? "" : ThrowableProxyUtil.asString(event.getThrowableProxy());
        return event.getFormattedMessage() + trace + event.getThreadName();
    }

    @ParameterizedTest
    @FieldSource("FAULTS")
    void whereAJobFails(Fault fault) {
        assertNothingIsSecret(fetchWithSecrets(fault));
    }

    @ParameterizedTest
    @FieldSource("LOCATIONS")
    void whereARedirectLeadsNowhere(String location) {
        assertNothingIsSecret(fetchWithSecrets(Fault.status(302), Fault.header("Location", location)));
    }

    @Test
    void thoughItSaysWhichLinkIsBad() {
        fetchWithSecrets(Fault.status(404));

        assertThat(log.list).extracting(ILoggingEvent::getFormattedMessage)
                .anySatisfy(message -> assertThat(message).contains("/f.bin", "NeedsLink"));
    }
}
