package io.sluice.library;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;

import io.sluice.library.Skipped.Reason;
import io.sluice.model.Checksum;
import io.sluice.model.Track;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayName("A table of tracks")
class CsvReaderTest {
    @Test
    void saysInItsFirstLineWhatItsColumnsAre() {
        TrackList list = Lists.read("""
                Title,Artist,Album,Published,Duration,Size,Type,Checksum,Note,URL
                "Hello, ""World"" again",Us,First,2026-01-31,1:02:03,1000,audio/mpeg,md5=%s,x,https://a/1 https://b/1
                """.formatted("0".repeat(32)));

        assertThat(list.format()).isEqualTo(TrackFormat.CSV);
        Track track = list.tracks().getFirst();
        assertThat(track.caption()).isEqualTo(new Track.Caption("Hello, \"World\" again", "Us", "First"));
        assertThat(track.published()).isEqualTo(Instant.parse("2026-01-31T00:00:00Z"));
        assertThat(track.duration()).isEqualTo(Duration.ofSeconds(3723));
        assertThat(track.content()).isEqualTo(
                new Track.Content(1000L, "audio/mpeg", Checksum.parse("md5=" + "0".repeat(32))));
        assertThat(track.sources()).containsExactly(URI.create("https://a/1"), URI.create("https://b/1"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"name;link\r\nOne;http://h/1\r\n", "name\tlink\n\thttp://h/0\nOne\thttp://h/1",
            "\uFEFFlink,name\nhttp://h/1,One"})
    void hasItsCellsBetweenCommasSemicolonsOrTabs(String table) {
        assertThat(Lists.read(table).tracks().getLast().caption().title()).isEqualTo("One");
    }

    @Test
    void mayHaveLinesWithinQuotes() {
        TrackList list = Lists
                .read("title,url\n\"two\nlines\",http://h/1\nnone,\n\n,,\nbad,ftp://h/2\n\"open,http://h/3");

        assertThat(list.tracks()).extracting(it -> it.caption().title()).containsExactly("two lines");
        assertThat(list.skipped()).containsExactly(new Skipped(4, Reason.NO_LINK, "none"),
                new Skipped(7, Reason.SCHEME, "bad"), new Skipped(8, Reason.NO_LINK, "open,http://h/3"));
    }

    @Test
    void leavesOutWhatMakesNoSense() {
        Track track = Lists.read("url,published,duration,size,type,checksum\nhttp://h/1,soon,long,-1,a,b").tracks()
                .getFirst();

        assertThat(track.published()).isNull();
        assertThat(track.duration()).isNull();
        assertThat(track.content()).isEqualTo(Track.Content.UNKNOWN);
    }

    @Test
    void withoutAColumnOfLinksIsRefused() {
        Lists.assertRefused("title,artist\na,b", TrackFormat.CSV, UnreadableTracksException.Reason.NO_COLUMNS);
    }
}
