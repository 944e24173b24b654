package io.sluice.viewmodel;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.sluice.i18n.Messages;
import io.sluice.model.Priority;
import io.sluice.viewmodel.Announcement.Kind;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayName("The clipboard")
class ClipboardWatchTest extends WindowFixture {
    private static final String ISO = "https://files.example/debian.iso";
    private final List<Announcement> told = new ArrayList<>();
    private ClipboardWatch watch;
    private @Nullable String clipboard;
    private int reads;

    @BeforeEach
    void watch() {
        watch = window.main.clipboardWatch(window.queue.time.keeper(), () -> {
            reads++;
            return Optional.ofNullable(clipboard);
        }, told::add);
    }

    @AfterEach
    void stop() {
        watch.close();
    }

    private void turn(boolean on) {
        window.queue.settings.change(now -> now.withDesktop(now.desktop().withWatchesClipboard(on)));
        window.pulse();
    }

    private void second() {
        window.queue.time.advance(ClipboardWatch.EVERY);
        window.pulse();
    }

    private void copy(String text) {
        clipboard = text;
        second();
    }

    private String offer() {
        return window.main.copied().offerProperty().get().map(it -> it.in(Messages.in(Locale.ENGLISH))).orElse("");
    }

    private void untilOffered(String sentence) {
        window.until(() -> offer().equals(sentence));
    }

    @Test
    void isNotReadAsLongAsNobodyWantsThat() {
        copy(ISO);

        assertThat(reads).isZero();
        assertThat(window.queue.settings.current().desktop().watchesClipboard()).isFalse();
    }

    @Test
    void hasItsLinksOfferedAndAddedOnDemand() {
        turn(true);
        copy("Get https://files.example/debian.iso, they said.");
        untilOffered("A link was copied: “debian.iso”");
        assertThat(told).extracting(Announcement::kind).containsExactly(Kind.COPIED);
        assertThat(window.list.rows()).isEmpty();

        window.main.copied().add();

        window.untilNames("debian.iso");
        assertThat(offer()).isEmpty();
    }

    @Test
    void hasWhatIsCopiedOneAfterTheOtherOfferedTogether() {
        turn(true);
        copy(ISO);
        untilOffered("A link was copied: “debian.iso”");
        copy("https://files.example/a.mp3\nhttps://files.example/b.mp3\n" + ISO + "\nhttps://files.example/c.mp3");
        untilOffered("4 links were copied: “debian.iso”, “a.mp3”, “b.mp3”, and 1 more");

        assertThat(window.main.copied().offerProperty().get().map(it -> it.in(Messages.in(Locale.GERMAN)))).contains(
                "4 Links wurden kopiert: „debian.iso“, „a.mp3“, „b.mp3“ und 1 weitere");

        window.main.copied().intoDialog();

        assertThat(window.main.add().textProperty().get().lines()).hasSize(4).startsWith(ISO);
        assertThat(offer()).isEmpty();
    }

    @Test
    void offersNoTextTwice() {
        turn(true);
        copy(ISO);
        untilOffered("A link was copied: “debian.iso”");
        window.main.copied().dismiss();
        copy("something else");
        copy(ISO);
        second();

        assertThat(offer()).isEmpty();
        assertThat(told).hasSize(1);
    }

    @Test
    void offersNothingThatWasThereBeforeOrThatSluiceCopiedItself() {
        clipboard = ISO;
        turn(true);
        second();
        watch.windowFocused(true);
        clipboard = "https://files.example/own.iso";
        window.queue.time.advance(Duration.ofSeconds(3));
        watch.windowFocused(false);
        second();

        assertThat(offer()).isEmpty();
        assertThat(told).isEmpty();
    }

    @Test
    void isReadWhenTheWindowGetsTheFocusAndNoMoreWhileItHasIt() {
        turn(true);
        clipboard = ISO;
        watch.windowFocused(true);
        untilOffered("A link was copied: “debian.iso”");
        window.queue.time.advance(ClipboardWatch.AFTER_FOCUS);
        window.pulse();
        int before = reads;
        second();
        second();

        assertThat(reads).isEqualTo(before);
        watch.windowFocused(false);
        copy("https://files.example/later.iso");
        untilOffered("2 links were copied: “debian.iso”, “later.iso”");
    }

    @Test
    void offersNothingButLinksToFiles() throws Exception {
        turn(true);
        for (String text : List.of("a password", "https://news.example/", "https://news.example/2026/page.html",
                "https://shop.example/cart.php?id=1", "ftp://files.example/a.iso", "magnet:?xt=urn:btih:00", "")) {
            copy(text);
            window.queue.settle();
            window.pulse();
            assertThat(offer()).as(text).isEmpty();
        }
    }

    @Test
    void offersACommandOfCurlWithAllThatItSays() {
        turn(true);
        copy("curl -H 'Cookie: a=1' https://files.example/get?id=7");
        untilOffered("A link was copied: “get”");

        window.main.copied().add();

        window.until(() -> window.list.rows().size() == 1);
        assertThat(window.list.rows().getFirst().download().request().options().headers()).hasSize(1);
    }

    @Test
    void offersNothingThatIsInTheListAlready() throws Exception {
        window.add(ISO, Priority.DEFAULT);
        turn(true);
        copy(ISO + "\nhttps://files.example/new.iso");

        untilOffered("A link was copied: “new.iso”");
    }

    @Test
    void offersNoMoreWhatWasPastedMeanwhile() {
        turn(true);
        copy(ISO);
        untilOffered("A link was copied: “debian.iso”");

        window.main.copied().taken(ISO);

        assertThat(offer()).isEmpty();
    }

    @Test
    void isReadLessOftenWhileALongTextIsInIt() {
        turn(true);
        copy("x".repeat(50_000));
        int before = reads;
        second();
        second();

        assertThat(reads).isEqualTo(before);
        window.queue.time.advance(ClipboardWatch.AFTER_LONG_TEXT);
        window.pulse();
        assertThat(reads).isEqualTo(before + 1);
    }

    @Test
    void isLeftAloneFromTheMomentOnThatItIsSwitchedOff() {
        turn(true);
        copy(ISO);
        untilOffered("A link was copied: “debian.iso”");
        turn(false);
        assertThat(offer()).isEmpty();
        int before = reads;
        copy("https://files.example/later.iso");

        assertThat(reads).isEqualTo(before);
    }

    @Test
    void leavesNoTraceInTheLog() {
        Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        Level level = root.getLevel();
        var log = new ListAppender<ILoggingEvent>();
        log.start();
        root.setLevel(Level.TRACE);
        root.addAppender(log);
        try {
            turn(true);
            copy("correct horse battery staple");
            copy("https://files.example/debian.iso?token=s3cret");
            untilOffered("A link was copied: “debian.iso”");
        } finally {
            root.detachAppender(log);
            root.setLevel(level);
        }

        assertThat(log.list).extracting(ILoggingEvent::getFormattedMessage)
                .noneMatch(line -> line.contains("staple") || line.contains("s3cret"));
        assertThat(told.getFirst().toString()).doesNotContain("s3cret");
    }
}
