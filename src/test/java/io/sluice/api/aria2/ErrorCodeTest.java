package io.sluice.api.aria2;

import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Stream;

import io.sluice.model.Failure;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

@DisplayName("What went wrong")
class ErrorCodeTest {
    private static final String HOST = "h";
    private static final Path FILE = Path.of("/d/a");

    static Stream<Arguments> failures() {
        return Stream.of(arguments(new Failure.TimedOut(HOST), "2"),
                arguments(new Failure.Stalled(HOST, Duration.ofSeconds(9)), "2"),
                arguments(new Failure.NeedsLink(HOST, 404), "3"), arguments(new Failure.NeedsLink(HOST, 410), "3"),
                arguments(new Failure.NeedsLink(HOST, 403), "22"), arguments(new Failure.ConnectionLost(HOST), "6"),
                arguments(new Failure.ShortBody(HOST, 1), "6"), arguments(new Failure.ChangedOnServer(HOST, "x"), "8"),
                arguments(new Failure.DiskFull(FILE, 1), "9"), arguments(new Failure.FileInUse(FILE), "15"),
                arguments(new Failure.NotWritable(FILE), "16"), arguments(new Failure.DiskError(FILE, "x"), "17"),
                arguments(new Failure.UnknownHost(HOST), "19"), arguments(new Failure.Refused(HOST, 418), "22"),
                arguments(new Failure.Busy(HOST, 429, Duration.ZERO), "22"),
                arguments(new Failure.TooManyRedirects(HOST), "23"),
                arguments(new Failure.NeedsCredentials(HOST), "24"),
                arguments(new Failure.Busy(HOST, 503, Duration.ZERO), "29"), arguments(new Failure.Internal("x"), "1"));
    }

    @ParameterizedTest
    @MethodSource("failures")
    void hasAria2sNearestCode(Failure failure, String code) {
        assertThat(ErrorCode.of(failure).text()).isEqualTo(code);
    }
}
