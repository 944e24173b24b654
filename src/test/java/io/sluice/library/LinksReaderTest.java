package io.sluice.library;

import java.net.URI;
import java.util.List;

import io.sluice.library.Skipped.Reason;
import io.sluice.model.Track;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayName("A text with links")
class LinksReaderTest {
    @Test
    void isATrackForEachFileOnALine() {
        TrackList list = Lists.read("""
                # from the forum
                https://h/One%20Two.mp3

                https://a/three.mp3 https://b/three.mp3
                https://a/four.mp3\thttps://b/also-four.mp3
                """);

        assertThat(list.format()).isEqualTo(TrackFormat.LINKS);
        assertThat(list.tracks()).extracting(it -> it.caption().title())
                .containsExactly("One Two.mp3", "three.mp3", "four.mp3");
        assertThat(list.tracks().getLast().sources())
                .containsExactly(URI.create("https://a/four.mp3"), URI.create("https://b/also-four.mp3"));
    }

    @Test
    void saysOfEachLineWhatCouldNotBeRead() {
        assertThat(Lists.read("ftp://h/a\nhttp://h/b\nnothing to see here\nword").skipped()).containsExactly(
                new Skipped(1, Reason.SCHEME, "ftp://h/a"),
                new Skipped(3, Reason.NO_LINK, "nothing to see here"), new Skipped(4, Reason.NO_LINK, "word"));
    }

    @Test
    void isTheSameTracksWhenItIsReadAgain() {
        String text = "http://h/a\nhttp://h/b\nhttp://h/a";

        List<Track> tracks = Lists.read(text).tracks();

        assertThat(tracks).hasSize(2).extracting(Track::id).doesNotHaveDuplicates();
        assertThat(Lists.read(text).tracks()).isEqualTo(tracks);
    }

    @Test
    void namesATrackByItsHostWhereALinkHasNoName() {
        assertThat(Lists.read("http://radio.example/").tracks().getFirst().caption().title())
                .isEqualTo("radio.example");
    }
}
