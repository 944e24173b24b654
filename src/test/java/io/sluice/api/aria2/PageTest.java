package io.sluice.api.aria2;

import java.util.Arrays;
import java.util.List;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@DisplayName("A part of the list a b c")
class PageTest {
    private static final List<String> ALL = List.of("a", "b", "c");

    @ParameterizedTest(name = "from {0}, {1} of them: {2}")
    @CsvSource({"0,2,a b", "1,5,b c", "2,1,c", "3,1,''", "0,0,''", "-1,1,c", "-1,2,c b", "-2,9,b a", "-3,1,a",
            "-4,2,''",
            "2147483647,2147483647,''", "-2147483648,1,''", "0,2147483647,a b c"})
    void isAsAria2Says(int offset, int number, String expected) {
        assertThat(Page.of(ALL, offset, number))
                .isEqualTo(expected.isEmpty() ? List.of() : Arrays.asList(expected.split(" ")));
    }

    @Test
    void hasNoNegativeNumber() {
        assertThatThrownBy(() -> Page.of(ALL, 0, -1)).isInstanceOf(RpcException.class);
    }
}
