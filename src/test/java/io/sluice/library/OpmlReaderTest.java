package io.sluice.library;

import java.net.URI;

import io.sluice.library.Skipped.Reason;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayName("Subscriptions in OPML")
class OpmlReaderTest {
    @Test
    void areFeedsInPlaceOfTracks() {
        TrackList list = Lists.read("""
                <?xml version="1.0"?>
                <opml version="2.0"><head><title>Mine</title></head><body>
                <outline text="News"><outline type="rss" text="Daily" xmlUrl="https://h/daily.xml"/>
                <outline type="rss" text="Again" xmlUrl="https://h/daily.xml"/></outline>
                <outline type="rss" text="Weekly" xmlUrl="weekly.xml" htmlUrl="https://h/"/>
                <outline type="rss" text="Odd" xmlUrl="feed://h/odd"/>
                </body></opml>""", null, "https://h/me/list.opml");

        assertThat(list.format()).isEqualTo(TrackFormat.OPML);
        assertThat(list.feeds()).containsExactly(URI.create("https://h/daily.xml"),
                URI.create("https://h/me/weekly.xml"));
        assertThat(list.tracks()).isEmpty();
        assertThat(list.skipped()).containsExactly(new Skipped(6, Reason.SCHEME, "Odd"));
    }
}
