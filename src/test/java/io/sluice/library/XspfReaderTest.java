package io.sluice.library;

import java.net.URI;
import java.time.Duration;

import io.sluice.library.Skipped.Reason;
import io.sluice.model.Track;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayName("An XSPF playlist")
class XspfReaderTest {
    private static TrackList read(String tracks) {
        return Lists.read("""
                <?xml version="1.0" encoding="UTF-8"?>
                <playlist version="1" xmlns="http://xspf.org/ns/0/"><title>Evening</title><trackList>
                %s</trackList></playlist>""".formatted(tracks), null, "https://h/lists/e.xspf");
    }

    @Test
    void saysOfATrackWhatItIsCalledAndWhereItIsTheBestPlaceFirst() {
        TrackList list = read("""
                <track><location>https://a/1.ogg</location><location>https://b/1.ogg</location>
                <location>rtsp://c/1</location><title>Gold &amp; Silver</title><creator>Lamb</creator>
                <album>Lamb</album><duration>271066</duration><trackNum>7</trackNum>
                <extension application="http://x/"><title xmlns="x">No</title></extension></track>
                """);

        assertThat(list.format()).isEqualTo(TrackFormat.XSPF);
        Track track = list.tracks().getFirst();
        assertThat(track.caption()).isEqualTo(new Track.Caption("Gold & Silver", "Lamb", "Lamb"));
        assertThat(track.duration()).isEqualTo(Duration.ofMillis(271_066));
        assertThat(track.sources()).containsExactly(URI.create("https://a/1.ogg"), URI.create("https://b/1.ogg"));
        assertThat(list.skipped()).isEmpty();
    }

    @Test
    void writesLinksRelativeToItsOwnOrToABase() {
        assertThat(read("""
                <track><location>a.mp3</location></track>
                <track xml:base="https://other/music/"><location>b.mp3</location></track>
                <track><location>../c%20d.mp3</location></track>
                """).tracks()).flatExtracting(Track::sources).extracting(URI::toString)
                .containsExactly("https://h/lists/a.mp3", "https://other/music/b.mp3", "https://h/c%20d.mp3");
    }

    @Test
    void keepsATrackThatHasMovedTheSameByItsIdentifier() {
        Track before = read("<track><location>https://a/1</location><identifier>urn:x:1</identifier></track>").tracks()
                .getFirst();
        Track moved = read("<track><identifier>urn:x:1</identifier><location>https://b/2</location></track>").tracks()
                .getFirst();

        assertThat(moved.id()).isEqualTo(before.id());
    }

    @Test
    void listsTracksWithoutAPlaceInTheNet() {
        assertThat(read("""
                <track><location>file:///music/1.mp3</location><title>One</title></track>
                <track><title>Two</title></track>
                """).skipped()).containsExactly(new Skipped(3, Reason.LOCAL_FILE, "One"),
                new Skipped(4, Reason.NO_FILE, "Two"));
    }

    @Test
    void thatIsDamagedIsWhatStandsBefore() {
        TrackList list = Lists.read("""
                <playlist xmlns="http://xspf.org/ns/0/"><trackList>
                <track><location>https://a/1</location></track>
                <track><location>https://a/2</loc""");

        assertThat(list.tracks()).hasSize(1);
        assertThat(list.skipped()).containsExactly(new Skipped(3, Reason.CUT_OFF, ""));
    }
}
