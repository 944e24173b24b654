package io.sluice.viewmodel;

import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

import io.sluice.i18n.Messages;
import io.sluice.model.Checksum;
import io.sluice.model.Content;
import io.sluice.model.Download;
import io.sluice.model.DownloadRequest;
import io.sluice.model.DownloadState;
import io.sluice.model.Failure;
import io.sluice.model.FetchOptions;
import io.sluice.model.Obstacles;
import io.sluice.model.Obstacles.BusyHost;
import io.sluice.model.Obstacles.Shortage;
import io.sluice.model.PauseReason;
import io.sluice.model.Place;
import io.sluice.model.Priority;
import io.sluice.model.Provenance;
import io.sluice.model.Provenance.Verified;
import io.sluice.model.Provenance.Voucher;
import io.sluice.model.QueueStatus;
import io.sluice.model.QueueStatus.Counts;
import io.sluice.model.Times;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayName("The status of a download")
class StatusTextTest {
    private static final Instant NOW = Instant.parse("2026-11-23T12:00:00Z");
    private static final Path FILE = Path.of("/data/file.iso");
    private static final String HOST = "files.example";
    private static final Checksum SUM = Checksum.parse("a1".repeat(32));
    private static final QueueStatus FREE = new QueueStatus(false, 3, Counts.NONE);
    private static final QueueStatus FULL = new QueueStatus(false, 3, new Counts(3, 1, 0, 0, 0, 0));
    private static final List<Failure> FAILURES = List.of(new Failure.ConnectionLost(HOST), new Failure.TimedOut(HOST),
            new Failure.Stalled(HOST, Duration.ofSeconds(30)), new Failure.ShortBody(HOST, 2048),
            new Failure.UnknownHost(HOST), new Failure.Busy(HOST, 503, Duration.ZERO),
            new Failure.WrongAnswer(HOST, "bytes 5-9"), new Failure.NeedsLink(HOST, 404),
            new Failure.PageInstead(HOST, "text/html"), new Failure.NeedsCredentials(HOST),
            new Failure.ProxyUnreachable("proxy"),
            new Failure.ProxyNeedsCredentials("proxy"),
            new Failure.ChangedOnServer(HOST, "ETag"), new Failure.Refused(HOST, 451), new Failure.Untrusted(HOST),
            new Failure.UnsupportedLink("ftp"), new Failure.TooManyRedirects(HOST), new Failure.InsecureRedirect(HOST),
            new Failure.ChecksumWrong(new Verified(SUM, Voucher.USER), SUM),
            new Failure.Internal("IllegalStateException"), new Failure.DiskFull(FILE, 2048),
            new Failure.NotWritable(FILE),
            new Failure.NameTooLong(FILE), new Failure.FileTooLarge(FILE), new Failure.FileInUse(FILE),
            new Failure.FolderMissing(FILE), new Failure.DiskError(FILE, "I/O error"));

    private final Messages messages = Messages.in(Locale.ENGLISH);
    private final StatusText status = new StatusText(Clock.fixed(NOW, ZoneOffset.UTC));

    private static Download download(DownloadState state, Content content) {
        var request = new DownloadRequest(List.of(URI.create("https://" + HOST + "/file.iso")), Path.of("/data"), null,
                3, null, FetchOptions.NONE);
        return new Download(UUID.randomUUID(), request, new Place(Priority.P1, 1), state, content,
                Times.createdAt(NOW));
    }

    private UserMessage of(DownloadState state, QueueStatus queue, int connections) {
        return status.of(download(state, Content.NOTHING_YET),
                new Numbers(0, -1, -1, 0, Optional.empty(), connections, -1), queue);
    }

    private String written(DownloadState state, QueueStatus queue) {
        return of(state, queue, 0).in(messages);
    }

    @Test
    void saysWhyAWaitingOneWaits() {
        assertThat(written(DownloadState.queued(), FREE)).isEqualTo("Waits for its turn");
        assertThat(written(DownloadState.queued(), FULL)).isEqualTo("Waits: 3 of 3 slots busy");
        assertThat(written(DownloadState.queued(), new QueueStatus(false, 1, new Counts(1, 1, 0, 0, 0, 0))))
                .isEqualTo("Waits: the only slot is busy");
        assertThat(written(DownloadState.queued(), new QueueStatus(true, 3, Counts.NONE)))
                .isEqualTo("Waits: all downloads are paused");
        assertThat(written(new DownloadState.Queued(3), FULL)).isEqualTo("Waits for retry 2 of 3: 3 of 3 slots busy");
        assertThat(written(new DownloadState.Queued(3),
                new QueueStatus(false, 3, Counts.NONE, new Obstacles(true, List.of()))))
                .isEqualTo("Waits: no network");
    }

    @Test
    void saysThatItsHostIsBusyOrThatItMadeWay() {
        var host = HOST.toLowerCase(Locale.ROOT);
        assertThat(written(DownloadState.queued(), busy(new BusyHost(host, 4))))
                .isEqualTo("Waits: “" + host + "” is at its limit, 4 downloads");
        assertThat(written(DownloadState.queued(), busy(new BusyHost(host, BusyHost.NO_CONNECTION))))
                .isEqualTo("Waits: “" + host + "” takes no more connections");
        assertThat(written(DownloadState.queued(), busy(new BusyHost("other.example", 4))))
                .isEqualTo("Waits for its turn");
        assertThat(written(new DownloadState.Queued(1, true), FULL))
                .isEqualTo("Waits: made way for a more urgent one, comes back first");
    }

    @Test
    void saysWhenTheHoursOfTheQueueBegin() {
        var closed = new QueueStatus(false, 3, Counts.NONE, new Obstacles(false, List.of(), List.of(), NOW));
        assertThat(written(DownloadState.queued(), closed))
                .isEqualTo("Waits until " + messages.formats().weekTime(NOW) + ", when its hours begin");
    }

    private static QueueStatus busy(BusyHost host) {
        return new QueueStatus(false, 3, Counts.NONE, new Obstacles(false, List.of(), List.of(host), null));
    }

    @Test
    void saysWhatRoomAWaitingOneWaitsFor() {
        var folder = Path.of("/data");
        var crowded = obstacles(new Shortage(folder, 3000, false));
        assertThat(written(DownloadState.queued(), crowded)).as("of unknown length").isEqualTo("Waits for its turn");
        assertThat(ofLength(5048, crowded))
                .isEqualTo("Waits for " + messages.formats().bytes(2048) + " more on the disk of “/data”");
        assertThat(ofLength(2999, crowded)).isEqualTo("Waits for its turn");
        assertThat(ofLength(5048, obstacles(new Shortage(Path.of("/other"), 0, true)))).isEqualTo("Waits for its turn");
        assertThat(ofLength(10, obstacles(new Shortage(folder, 0, true))))
                .isEqualTo("Waits: the disk of “/data” is full");
    }

    private static QueueStatus obstacles(Shortage shortage) {
        return new QueueStatus(false, 3, Counts.NONE, new Obstacles(false, List.of(shortage)));
    }

    private String ofLength(long bytes, QueueStatus queue) {
        var request = new DownloadRequest(List.of(URI.create("https://" + HOST + "/file.iso")), Path.of("/data"), null,
                3, null, FetchOptions.NONE);
        var download = new Download(UUID.randomUUID(), request, new Place(Priority.P1, 1), DownloadState.queued(),
                Content.NOTHING_YET.withLength(bytes), Times.createdAt(NOW));
        return status.of(download, Numbers.resting(download), queue).in(messages);
    }

    @Test
    void saysWhatARunningOneDoes() {
        assertThat(written(new DownloadState.Probing(1), FREE)).isEqualTo("Asking files.example");
        assertThat(of(new DownloadState.Downloading(1), FREE, 0).in(messages)).isEqualTo("Downloading");
        assertThat(of(new DownloadState.Downloading(1), FREE, 1).in(messages)).isEqualTo("Downloading, 1 connection");
        assertThat(of(new DownloadState.Downloading(1), FREE, 8).in(messages)).isEqualTo("Downloading, 8 connections");
        assertThat(written(new DownloadState.Finishing(1), FREE)).isEqualTo("Checking the last bytes");
    }

    @Test
    void countsDownToTheNextRetryAndSaysWhatBroke() {
        var busy = new Failure.Busy(HOST, 503, Duration.ZERO);

        assertThat(written(new DownloadState.BackingOff(busy, 2, NOW.plusMillis(3_200)), FREE))
                .isEqualTo("Retry 2 of 3 in 4 s: HTTP 503");
        assertThat(written(new DownloadState.BackingOff(busy, 2, NOW.minusSeconds(1)), FREE))
                .isEqualTo("Retry 2 of 3 in 0 s: HTTP 503");
    }

    @Test
    void saysHowItEnded() {
        assertThat(written(new DownloadState.Completed(FILE, 1, NOW), FREE)).isEqualTo("Finished");
        assertThat(written(new DownloadState.Cancelled(NOW), FREE)).isEqualTo("Cancelled");
        assertThat(written(new DownloadState.Paused(PauseReason.USER), FREE)).isEqualTo("Paused");
    }

    @Test
    void saysHowFarItIsVerified() {
        var numbers = new Numbers(10, 10, 1, 0, Optional.empty(), 0, 0.459);

        assertThat(status.of(download(new DownloadState.Finishing(1), Content.NOTHING_YET), numbers, FREE).in(messages))
                .isEqualTo("Verifying, 45 %");
    }

    @Test
    void saysWhoVouchedForAFinishedOne() {
        assertThat(finished(new Verified(SUM, Voucher.USER))).isEqualTo("Finished, verified by you: SHA-256");
        assertThat(finished(new Verified(SUM, Voucher.SERVER))).isEqualTo("Finished, verified by the server: SHA-256");
    }

    private String finished(Verified verified) {
        var content = Content.NOTHING_YET.withProvenance(Provenance.UNKNOWN.withVerified(verified));
        Download finished = download(new DownloadState.Completed(FILE, 1, NOW), content);
        return status.of(finished, Numbers.resting(finished), FREE).in(messages);
    }

    @Test
    void namesBothChecksumsWhereTheyDiffer() {
        var found = Checksum.parse("b2".repeat(32));
        for (Voucher voucher : Voucher.values()) {
            var wrong = new Failure.ChecksumWrong(new Verified(SUM, voucher), found);
            assertThat(written(new DownloadState.Failed(wrong, NOW), FREE)).contains("sha-256=" + SUM.hex(),
                    found.hex());
        }
    }

    static Stream<Failure> failures() {
        return FAILURES.stream();
    }

    @ParameterizedTest
    @MethodSource("failures")
    void ofAFailureIsASentenceWithTheNextStep(Failure failure) {
        DownloadState state = failure instanceof Failure.Local local
                ? new DownloadState.Paused(new PauseReason.Blocked(local))
                : new DownloadState.Failed(failure, NOW);

        UserMessage message = of(state, FREE, 0);

        assertThat(message.remedy()).isPresent();
        assertThat(message.in(messages)).endsWith(".").doesNotContain("{");
    }

    @ParameterizedTest
    @MethodSource("failures")
    void ofAFailureThatIsTriedAgainIsAFewWords(Failure failure) {
        if (failure instanceof Failure.Transient cause) {
            assertThat(messages.get(FailureText.brief(cause))).hasSizeBetween(5, 30).doesNotContain("{");
        }
    }

    @Test
    void isTestedForEveryFailureThereIs() {
        List<Class<?>> all = Stream.of(Failure.Transient.class, Failure.Permanent.class, Failure.Local.class)
                .<Class<?>>flatMap(family -> Arrays.stream(family.getPermittedSubclasses())).toList();

        assertThat(FAILURES).extracting(Object::getClass).containsExactlyInAnyOrderElementsOf(all);
    }
}
