package io.sluice.viewmodel;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayName("Closing the window")
class ClosingTest {
    @ParameterizedTest(name = "where it hides: {0}, there is a tray: {1}, something runs: {2}, does {3}")
    @CsvSource({"true, true, true, HIDE", "true, true, false, HIDE", "true, false, true, MINIMISE",
            "true, false, false, QUIT", "false, true, true, QUIT", "false, false, true, QUIT",
            "false, true, false, QUIT", "false, false, false, QUIT"})
    void neverHidesItWhereNothingBringsItBack(boolean closeHides, boolean hosted, boolean busy, Closing does) {
        assertThat(Closing.of(closeHides, hosted, busy)).isEqualTo(does);
    }
}
