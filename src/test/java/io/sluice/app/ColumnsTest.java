package io.sluice.app;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayName("The width of the terminal")
class ColumnsTest {
    @ParameterizedTest
    @CsvSource({"132,132", "'',80", "wide,80", "20,40", "-1,80"})
    void isWhatTheShellSaysOrTheUsual(String columns, int expected) {
        assertThat(Columns.parse(columns)).isEqualTo(expected);
    }
}
