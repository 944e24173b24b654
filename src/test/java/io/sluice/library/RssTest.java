package io.sluice.library;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;

import io.sluice.library.Skipped.Reason;
import io.sluice.model.Track;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayName("A podcast in RSS")
class RssTest {
    private static final String FEED = """
            <?xml version="1.0" encoding="UTF-8"?>
            <rss version="2.0" xmlns:itunes="http://www.itunes.com/dtds/podcast-1.0.dtd"
                 xmlns:atom="http://www.w3.org/2005/Atom" xmlns:content="http://purl.org/rss/1.0/modules/content/">
            <channel><title>Slow &amp; Steady</title><link>https://show.example/</link>
            <atom:link href="https://show.example/feed.xml" rel="self"/>
            <image><url>https://show.example/i.png</url><title>Picture</title></image>
            <itunes:author>The Crew</itunes:author>
            %s
            </channel></rss>""";

    private static TrackList read(String items) {
        return Lists.read(FEED.formatted(items), null, "https://feeds.example/1/feed.xml");
    }

    private static Track only(String item) {
        return read("<item><enclosure url=\"https://h/e.mp3\" length=\"1\" type=\"audio/mpeg\"/>" + item + "</item>")
                .tracks().getFirst();
    }

    @Test
    void namesOfItsEpisodesWhatPeopleLookFor() {
        TrackList list = read("""
                <item><title>12: The long way</title><guid isPermaLink="false">ep-12</guid>
                <author>crew@show.example (The Crew)</author><itunes:author>Ada</itunes:author>
                <pubDate>Tue, 03 Nov 2026 06:30:00 +0100</pubDate><itunes:duration>1:02:03</itunes:duration>
                <description><![CDATA[<p>No & yes</p>]]></description>
                <content:encoded><![CDATA[<title>Not this</title>]]></content:encoded>
                <enclosure url="https://cdn.example/12.mp3?src=feed" length="60123456" type="audio/mpeg"/></item>
                """);

        assertThat(list.format()).isEqualTo(TrackFormat.RSS);
        Track episode = list.tracks().getFirst();
        assertThat(episode.caption()).isEqualTo(new Track.Caption("12: The long way", "Ada", "Slow & Steady"));
        assertThat(episode.published()).isEqualTo(Instant.parse("2026-11-03T05:30:00Z"));
        assertThat(episode.duration()).isEqualTo(Duration.ofSeconds(3723));
        assertThat(episode.content()).isEqualTo(new Track.Content(60_123_456L, "audio/mpeg", null));
        assertThat(episode.sources()).containsExactly(URI.create("https://cdn.example/12.mp3?src=feed"));
    }

    @Test
    void isByItsAuthorWhereAnEpisodeNamesNone() {
        assertThat(only("").caption()).isEqualTo(new Track.Caption("e.mp3", "The Crew", "Slow & Steady"));
    }

    @ParameterizedTest
    @CsvSource({"3723,3723", "62:03,3723", "01:02:03,3723", "59,59", "0,", "soon,", "-5,", "1:2:3:4,", "'',"})
    void saysHowLongAnEpisodeIsInSecondsOrOnTheClock(String written, @Nullable Long seconds) {
        assertThat(only("<itunes:duration>" + written + "</itunes:duration>").duration())
                .isEqualTo(seconds == null ? null : Duration.ofSeconds(seconds));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"Tue, 03 Nov 2026 05:30:00 GMT|2026-11-03T05:30:00Z",
            "03 Nov 2026 05:30 UT|2026-11-03T05:30:00Z", "2026-11-03T05:30:00Z|2026-11-03T05:30:00Z",
            "Tue, 03 Nov 2026 00:30:00 EST|2026-11-03T05:30:00Z", "yesterday|", "Tue, 03 Nov 99999 05:30:00 GMT|"})
    void datesItsEpisodesAsFeedsDo(String written, @Nullable String instant) {
        assertThat(only("<pubDate>" + written + "</pubDate>").published())
                .isEqualTo(instant == null ? null : Instant.parse(instant));
    }

    @Test
    void keepsAnEpisodeThatHasMovedTheSameWhereverTheFeedCameFrom() {
        String item = "<item><guid>7</guid><enclosure url=\"https://%s/7.mp3\" type=\"audio/mpeg\"/></item>";
        Track before = read(item.formatted("old")).tracks().getFirst();

        assertThat(Lists.read(FEED.formatted(item.formatted("new"))).tracks().getFirst().id()).isEqualTo(before.id());
        assertThat(
                Lists.read(FEED.formatted(item.formatted("old")).replace("https://show.example/<", "https://other/<"))
                        .tracks().getFirst().id())
                .isNotEqualTo(before.id());
    }

    @Test
    void mayNameItselfBehindItsEpisodes() {
        Track episode = Lists.read("""
                <rss version="2.0"><channel><item><enclosure url="http://h/1.mp3"/></item><title>Late</title>
                </channel></rss>""").tracks().getFirst();

        assertThat(episode.caption().album()).isEqualTo("Late");
    }

    @Test
    void goesOnBehindCharactersThatOnlyHtmlHasNamesFor() {
        assertThat(only("<title>Don&rsquo;t&nbsp;ask &eacute; &amp; &#8230;</title><description>a&copy;b</description>")
                .caption().title()).isEqualTo("Don’t ask &eacute; & …");
    }

    @Test
    void listsItemsWithoutAFileByTheirTitle() {
        assertThat(read("""
                <item><title>Only words</title><link>https://show.example/words</link></item>
                <item><title>A torrent</title><enclosure url="magnet:?xt=1" length="" type="x"/></item>
                """).skipped()).containsExactly(new Skipped(8, Reason.NO_FILE, "Only words"),
                new Skipped(9, Reason.SCHEME, "A torrent"));
    }

    @Test
    void hasOneTrackForAnEpisodeInSeveralForms() {
        assertThat(read("""
                <item><enclosure url="magnet:?xt=1"/><enclosure url="a.mp3"/><enclosure url="a.ogg"/></item>
                """).tracks()).flatExtracting(Track::sources)
                .containsExactly(URI.create("https://feeds.example/1/a.mp3"));
    }

    @ParameterizedTest
    @CsvSource({"<rss>", "<rss version='0.91'>", "<rss version='2.0' xmlns='http://backend.userland.com/rss2'>"})
    void isReadWhateverVersionItClaims(String root) {
        assertThat(Lists.read(root + "<channel><item><enclosure url='http://h/a'/></item></channel></rss>").tracks())
                .hasSize(1);
    }
}
