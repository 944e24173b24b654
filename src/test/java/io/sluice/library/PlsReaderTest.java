package io.sluice.library;

import java.net.URI;
import java.time.Duration;

import io.sluice.library.Skipped.Reason;
import io.sluice.model.Track;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayName("A PLS playlist")
class PlsReaderTest {
    @Test
    void isInTheOrderOfItsNumbers() {
        TrackList list = Lists.read("""
                [playlist]
                NumberOfEntries=3
                File2=http://h/two.mp3
                Title2=Two
                Length2=-1
                Title1=One
                file1 = http://h/one.mp3
                Length1=61
                File10=http://h/ten.mp3
                Version=2
                """);

        assertThat(list.format()).isEqualTo(TrackFormat.PLS);
        assertThat(list.tracks()).extracting(it -> it.caption().title()).containsExactly("One", "Two", "ten.mp3");
        assertThat(list.tracks()).extracting(Track::duration).containsExactly(Duration.ofSeconds(61), null, null);
        assertThat(list.tracks().getFirst().sources()).containsExactly(URI.create("http://h/one.mp3"));
    }

    @Test
    void listsWhatCannotBeFetchedByTheLineOfItsFile() {
        assertThat(Lists.read("[Playlist]\nTitle1=Mine\nFile1=C:\\a.mp3\nFile2=mms://h/b\nTitle3=Nothing\nLength3=4\n")
                .skipped())
                .containsExactly(new Skipped(3, Reason.LOCAL_FILE, "Mine"),
                        new Skipped(4, Reason.SCHEME, "mms://h/b"), new Skipped(5, Reason.NO_LINK, "Nothing"));
    }
}
