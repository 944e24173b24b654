package io.sluice.settings;

import io.sluice.model.HostRule;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

@DisplayName("The rules of hosts in settings.json")
class HostSpellingTest {
    @Test
    void sayWhatEachHostIsAllowed() {
        assertThat(HostSpelling.parse("""
                {"*.Example.org": {"bytes_per_second": 500000, "connections": 2}, "b.net": {"connections": 1}}
                """).rules()).containsExactly(new HostRule("*.example.org", 500_000, 2), new HostRule("b.net", 0, 1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "5", "{", "{\"h\": 5}", "{\"h\": {\"connections\": 33}}",
            "{\"h\": {\"bytes_per_second\": -1}}", "{\"h\": {\"connections\": \"two\"}}",
            "{\"*\": {\"connections\": 1}}"})
    void areRefusedWhereTheySaySomethingElse(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> HostSpelling.parse(text));
    }
}
