package io.sluice.ui.main;

import java.util.UUID;

import io.sluice.model.Anchor;
import io.sluice.model.Priority;
import io.sluice.ui.main.Landing.Side;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayName("Rows that are dragged")
class LandingTest {
    private static final UUID ROW = UUID.fromString("00000000-0000-0000-0000-000000000007");

    @ParameterizedTest
    @CsvSource({"0, ABOVE", "0.49, ABOVE", "0.5, BELOW", "0.99, BELOW"})
    void landOnTheSideOfTheRowThatIsNearer(double fraction, Side side) {
        assertThat(Landing.sideAt(fraction)).isEqualTo(side);
    }

    @Test
    void landBeforeTheRowWhoseUpperHalfIsPointedAt() {
        assertThat(new Landing(3, Side.ABOVE, ROW, Priority.P1).anchor()).isEqualTo(new Anchor.Before(ROW));
    }

    @Test
    void landAfterTheRowWhoseLowerHalfIsPointedAt() {
        assertThat(new Landing(3, Side.BELOW, ROW, Priority.P1).anchor()).isEqualTo(new Anchor.After(ROW));
    }

    @ParameterizedTest
    @CsvSource({"-100, -16", "0, -16", "24, -8", "48, 0", "200, 0", "352, 0", "376, 8", "400, 16", "900, 16"})
    void scrollTheListTheFasterTheNearerTheyAreToItsEdge(double y, double pixels) {
        assertThat(EdgeScroll.speed(y, 400)).isEqualTo(pixels);
    }

    @Test
    void scrollAShortListInOneDirectionAtATime() {
        assertThat(EdgeScroll.speed(10, 60)).isNegative();
        assertThat(EdgeScroll.speed(55, 60)).isPositive();
    }
}
