package io.sluice.viewmodel;

import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.IntStream;

import io.sluice.i18n.Messages;
import io.sluice.model.Content;
import io.sluice.model.Download;
import io.sluice.model.DownloadRequest;
import io.sluice.model.DownloadState;
import io.sluice.model.DownloadState.Completed;
import io.sluice.model.DownloadState.Failed;
import io.sluice.model.DownloadState.Paused;
import io.sluice.model.Failure;
import io.sluice.model.FetchOptions;
import io.sluice.model.PauseReason;
import io.sluice.model.Place;
import io.sluice.model.Priority;
import io.sluice.model.QueueStatus;
import io.sluice.model.QueueStatus.Counts;
import io.sluice.model.Times;
import io.sluice.settings.NoticeSettings;
import io.sluice.viewmodel.Announcement.Kind;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayName("What ended is announced")
class AnnouncementsTest {
    private static final Instant NOW = Instant.parse("2026-11-23T12:00:00Z");
    private static final Counts ONE_RUNS = new Counts(1, 0, 0, 0, 0, 0);

    private final Messages messages = Messages.in(Locale.ENGLISH);
    private NoticeSettings wanted = NoticeSettings.ALL;
    private final Announcements announcements = new Announcements(() -> wanted);

    private static Download ended(String link, DownloadState state) {
        var request = new DownloadRequest(List.of(URI.create(link)), Path.of("/downloads"), null, 3, null,
                FetchOptions.NONE);
        return new Download(UUID.randomUUID(), request, new Place(Priority.DEFAULT, 1), state, Content.NOTHING_YET,
                Times.createdAt(NOW));
    }

    private static Download finished(String name) {
        return ended("https://files.example/" + name, new Completed(Path.of("/downloads", name), 2048, NOW));
    }

    private static Download failed(String link, Failure cause) {
        return ended(link, new Failed(cause, NOW));
    }

    private static QueueStatus queue(Counts counts) {
        return new QueueStatus(false, 3, counts);
    }

    private List<String> told() {
        List<String> texts = new ArrayList<>();
        for (Announcement announcement : announcements.tell()) {
            List<String> lines = new ArrayList<>(List.of(announcement.title().in(messages)));
            announcement.lines().forEach(line -> lines.add(line.in(messages)));
            texts.add(String.join(" | ", lines));
        }
        return texts;
    }

    @Test
    void withItsNameAndSize() {
        announcements.see(List.of(finished("disk.iso")));

        assertThat(told()).containsExactly("A download is finished | “disk.iso”, 2.0\u2009KiB");
    }

    @Test
    void onceAlone() {
        announcements.see(List.of(finished("disk.iso")));
        announcements.tell();

        assertThat(announcements.isAnything()).isFalse();
        assertThat(told()).isEmpty();
    }

    @Test
    void asOneWhereManyEndTogether() {
        announcements.see(IntStream.rangeClosed(1, 100).mapToObj(n -> finished("part-" + n)).toList());

        assertThat(told()).containsExactly("100 downloads are finished | “part-1”, 2.0\u2009KiB | "
                + "“part-2”, 2.0\u2009KiB | “part-3”, 2.0\u2009KiB | and 97 more");
    }

    @Test
    void withTheReasonWhereItFailed() {
        announcements.see(List.of(failed("https://files.example/a.bin", new Failure.NeedsLink("files.example", 410))));

        assertThat(told()).containsExactly("A download has failed | “a.bin” | "
                + "The link to “files.example” leads nowhere any more (HTTP 410). Paste a new link; the bytes are kept.");
    }

    @Test
    void whereThisMachineStoppedIt() {
        announcements.see(List.of(ended("https://files.example/a.bin",
                new Paused(new PauseReason.Blocked(new Failure.NotWritable(Path.of("/downloads")))))));

        assertThat(told()).containsExactly(
                "A download has failed | “a.bin” | “/downloads” cannot be written. Allow writing there, then resume.");
    }

    @Test
    void withoutWhatALinkCarriesBesideTheName() {
        announcements.see(List.of(
                failed("https://user:pass@files.example/a.bin;session=S3CRET?sig=S3CRET#S3CRET",
                        new Failure.Internal("Illegal character in https://files.example/?sig=S3CRET"))));

        assertThat(told()).singleElement().asString().contains("“a.bin”").doesNotContain("S3CRET", "pass", "?");
    }

    @Test
    void togetherWithTheEndOfTheQueueAsOne() {
        announcements.see(queue(ONE_RUNS));
        announcements.see(List.of(finished("disk.iso")));
        announcements.see(queue(new Counts(0, 0, 0, 1, 0, 0)));

        assertThat(told()).containsExactly("All downloads are done | “disk.iso”, 2.0\u2009KiB");
    }

    @Test
    void asTheEndOfTheQueueOnlyWhereNothingWasPaused() {
        announcements.see(queue(ONE_RUNS));
        announcements.see(List.of(finished("disk.iso")));
        announcements.see(queue(new Counts(0, 0, 1, 1, 0, 0)));

        assertThat(told()).containsExactly("A download is finished | “disk.iso”, 2.0\u2009KiB");
    }

    @Test
    void notAsTheEndOfTheQueueWhereTheUserEmptiedIt() {
        announcements.see(queue(ONE_RUNS));
        announcements.see(queue(Counts.NONE));

        assertThat(told()).isEmpty();
    }

    @Test
    void notWhereItIsSwitchedOff() {
        announcements.see(queue(ONE_RUNS));
        announcements.see(List.of(finished("disk.iso"),
                failed("https://files.example/a.bin", new Failure.NeedsLink("files.example", 410))));
        announcements.see(queue(new Counts(0, 0, 0, 1, 1, 0)));
        wanted = new NoticeSettings(false, false, false);

        assertThat(told()).isEmpty();
    }

    @Test
    void eachKindByItself() {
        announcements.see(queue(ONE_RUNS));
        announcements.see(List.of(finished("disk.iso"),
                failed("https://files.example/a.bin", new Failure.NeedsLink("files.example", 410))));
        announcements.see(queue(new Counts(0, 0, 0, 1, 1, 0)));
        wanted = new NoticeSettings(true, false, false);

        assertThat(announcements.tell()).extracting(Announcement::kind).containsExactly(Kind.FINISHED);
    }

    @Test
    void inOneLineWhereThereIsRoomForOne() {
        announcements.see(List.of(finished("disk.iso"), finished("film.mkv")));

        assertThat(announcements.tell()).extracting(it -> it.inOneLine().in(messages)).containsExactly(
                "2 downloads are finished: “disk.iso”, 2.0\u2009KiB, “film.mkv”, 2.0\u2009KiB");
    }
}
