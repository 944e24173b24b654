package io.sluice.cli;

import java.util.List;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayName("Text in columns")
class CellsTest {
    @Test
    void beginsOrEndsAtTheSameColumn() {
        assertThat(Cells.table(List.of(List.of("a", "1", "x"), List.of("bcd", "200", "yz")), List.of(1)))
                .containsExactly("a      1  x", "bcd  200  yz");
    }

    @Test
    void isFilledUpOrCutOff() {
        assertThat(Cells.fitted("film", 6)).isEqualTo("film  ");
        assertThat(Cells.fitted("a long film", 6)).isEqualTo("a lon…");
    }

    @Test
    void countsWhatIsTwoColumnsWide() {
        assertThat(Cells.width("映画.mkv")).isEqualTo(8);
        assertThat(Cells.width("e\u0301")).isEqualTo(1);
        assertThat(Cells.fitted("映画映画", 4)).isEqualTo("映… ");
    }

    @Test
    void holdsNothingThatMovesTheCursor() {
        assertThat(Terminal.harmless("a\u001B[2Jb\n")).isEqualTo("a\uFFFD[2Jb\uFFFD");
    }
}
