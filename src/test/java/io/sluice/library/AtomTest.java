package io.sluice.library;

import java.net.URI;
import java.time.Instant;

import io.sluice.library.Skipped.Reason;
import io.sluice.model.Track;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayName("A podcast in Atom")
class AtomTest {
    @Test
    void hasItsFilesInLinksOfTheirOwnKind() {
        TrackList list = Lists.read("""
                <?xml version="1.0" encoding="utf-8"?>
                <a:feed xmlns:a="http://www.w3.org/2005/Atom" xml:base="https://h/show/">
                <a:title type="text">Talks</a:title><a:id>urn:talks</a:id><a:author><a:name>Crew</a:name></a:author>
                <a:entry><a:id>urn:talks:1</a:id><a:title type="html">One &amp; two</a:title>
                <a:author><a:email>x@h</a:email><a:name>Ada</a:name></a:author>
                <a:published>2026-11-03T06:30:00+01:00</a:published><a:updated>2026-11-04T00:00:00Z</a:updated>
                <a:link rel="alternate" href="https://h/one.html"/>
                <a:link rel="enclosure" href="one.mp3" length="12" type="audio/mpeg; x=y"/>
                <a:source><a:title>Other</a:title></a:source></a:entry>
                <a:entry><a:id>urn:talks:2</a:id><a:title>Words</a:title></a:entry>
                <a:entry><a:id>urn:talks:3</a:id><a:link rel="enclosure" href="three.mp3"/>
                <a:updated>2026-11-05T00:00:00.5Z</a:updated></a:entry>
                </a:feed>""");

        assertThat(list.format()).isEqualTo(TrackFormat.ATOM);
        Track one = list.tracks().getFirst();
        assertThat(one.caption()).isEqualTo(new Track.Caption("One & two", "Ada", "Talks"));
        assertThat(one.published()).isEqualTo(Instant.parse("2026-11-03T05:30:00Z"));
        assertThat(one.content()).isEqualTo(new Track.Content(12L, "audio/mpeg", null));
        assertThat(one.sources()).containsExactly(URI.create("https://h/show/one.mp3"));
        Track three = list.tracks().getLast();
        assertThat(three.caption()).isEqualTo(new Track.Caption("three.mp3", "Crew", "Talks"));
        assertThat(three.published()).isBetween(Instant.parse("2026-11-05T00:00:00Z"),
                Instant.parse("2026-11-05T00:00:01Z"));
        assertThat(list.skipped()).containsExactly(new Skipped(10, Reason.NO_FILE, "Words"));
    }

    @Test
    void keepsAnEntryTheSameByItsId() {
        String feed = "<feed xmlns='http://www.w3.org/2005/Atom'><entry><id>urn:1</id>"
                + "<link rel='enclosure' href='%s'/></entry></feed>";

        assertThat(Lists.read(feed.formatted("http://new/")).tracks().getFirst().id())
                .isEqualTo(Lists.read(feed.formatted("http://old/")).tracks().getFirst().id());
    }
}
