package io.sluice.engine.http;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayName("A Content-Range header")
class ContentRangeTest {
    @ParameterizedTest
    @CsvSource({"bytes 0-0/1, 0, 1, 1", "bytes 5-9/10, 5, 10, 10", "BYTES 5-9/*, 5, 10, -1",
            "' bytes  5 - 9/10 ', 5, 10, 10",
            "bytes 0-9223372036854775/9223372036854776, 0, 9223372036854776, 9223372036854776"})
    void isReadHalfOpen(String header, long from, long to, long total) {
        assertThat(ContentRange.parse(header)).isEqualTo(new ContentRange(from, to, total));
    }

    @Test
    void ofA416HasOnlyATotal() {
        ContentRange range = new ContentRange(0, 0, 47_022);

        assertThat(ContentRange.parse("bytes */47022")).isEqualTo(range);
        assertThat(range.isUnsatisfied()).isTrue();
        assertThat(new ContentRange(0, 1, 2).isUnsatisfied()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "bytes", "bytes 9-5/10", "bytes 5-10/10", "bytes -5/10", "bytes 5-/10", "items 0-1/2",
            "bytes */*", "bytes 0-1", "0-1/2", "bytes 0-1/2, bytes 4-5/6", "bytes 0-99999999999999999999/*"})
    void isNoneWhereItCannotBeReadOrContradictsItself(String header) {
        assertThat(ContentRange.parse(header)).isNull();
    }
}
