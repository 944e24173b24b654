package io.sluice.engine;

import io.sluice.model.Content;
import io.sluice.model.Failure;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayName("A body that breaks off")
class BodiesThatBreakOffTest extends JobFixture {
    @Test
    void isNoAdvanceWhereALongerRunWasBroken() {
        ServedFile file = server.file("f.bin", bytes).always(Fault.ignoresRanges());
        file.on(1, Fault.shortAfter(400 * KIB)).on(2, Fault.shortAfter(300 * KIB));
        file.on(3, Fault.shortAfter(350 * KIB)).on(4, Fault.shortAfter(450 * KIB));
        Ending.Broken ending = broken(fetch(file));
        for (boolean advances : new boolean[]{false, false, true}) {
            ending = broken(resume(file, ending.content()));
            assertThat(ending.advanced()).isEqualTo(advances);
        }
    }

    @Test
    void isContinuedWhereTheServerIgnoredRangesOnlyAtFirst() {
        ServedFile file = server.file("f.bin", bytes).on(1, Fault.ignoresRanges(), Fault.shortAfter(300 * KIB));
        Ending.Broken first = broken(fetch(file));
        assertThat(first.content().resumable()).isFalse();
        assertIsWhole(resume(file, first.content()), bytes);
        assertThat(server.requests()).extracting(SeenRequest::from).containsExactly(0L, 0L, 236L * KIB);
    }

    @Test
    void ofUnknownLengthIsAskedForInRangesAgain() {
        ServedFile file = server.file("f.bin", bytes).on(1, Fault.ignoresRanges(), Fault.chunked(),
                Fault.resetAfter(300 * KIB));
        Ending ending = resume(file, broken(fetch(file)).content());
        assertIsWhole(ending, bytes);
        assertThat(completed(ending).content().resumable()).isTrue();
    }

    @Test
    void isContinuedWhereItBroke() {
        ServedFile file = server.file("f.bin", bytes).on(1, Fault.shortAfter(300 * KIB));
        Ending.Broken first = broken(fetch(file));
        assertThat(first.cause()).isInstanceOf(Failure.ShortBody.class);
        assertThat(first.content().keptBytes()).isEqualTo(300 * KIB);
        assertThat(first.advanced()).isTrue();
        assertIsWhole(resume(file, first.content()), bytes);
        SeenRequest again = server.requests().getLast();
        assertThat(again.from()).isEqualTo(300 * KIB - 64 * KIB);
        assertThat(again.ifRange()).isEqualTo("\"v1\"");
    }

    @Test
    void isNoAdvanceWhereItAlwaysBreaksAtTheSamePlace() {
        ServedFile file = server.file("f.bin", bytes);
        Content left = leave(file, 300 * KIB);
        file.from(2, Fault.shortAfter(64 * KIB));
        Ending.Broken again = broken(resume(file, left));
        assertThat(again.advanced()).isFalse();
        assertThat(again.content().keptBytes()).isEqualTo(left.keptBytes());
    }

    @Test
    void isNoAdvanceWhereAServerWithoutRangesAlwaysBreaksAtTheSamePlace() {
        ServedFile file = server.file("f.bin", bytes).always(Fault.ignoresRanges(), Fault.shortAfter(300 * KIB));
        Ending.Broken first = broken(fetch(file));
        assertThat(first.advanced()).isTrue();
        assertThat(broken(resume(file, first.content())).advanced()).isFalse();
    }

    @Test
    void startsAgainInTheVeryAnswerThatStillIgnoresRanges() {
        ServedFile file = server.file("f.bin", bytes).always(Fault.ignoresRanges());
        file.on(1, Fault.shortAfter(300 * KIB));
        assertIsWhole(resume(file, broken(fetch(file)).content()), bytes);
        assertThat(server.requests()).hasSize(2);
    }

    @Test
    void leavesNothingWhereItsLengthIsUnknown() {
        ServedFile file = server.file("f.bin", bytes).always(Fault.ignoresRanges(), Fault.chunked(),
                Fault.resetAfter(300 * KIB));
        Ending.Broken ending = broken(fetch(file));
        assertThat(ending.content().keptBytes()).isZero();
        assertThat(ending.advanced()).isFalse();
        assertThat(names()).isEmpty();
    }
}
