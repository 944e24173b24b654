package io.sluice.platform.dbus;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayName("The pixels of a picture")
class PixelsTest {
    private static final int[] PIXELS = {0x80112233, 0xffaabbcc, 0, 0x01020304};

    @Test
    void beginWithTheAlphaInATray() {
        assertThat(Pixmap.square(2, PIXELS).argb).asHexString()
                .isEqualTo("80112233" + "FFAABBCC" + "00000000" + "01020304");
    }

    @Test
    void endWithTheAlphaInANotice() {
        var picture = Notifications.Picture.square(2, PIXELS);

        assertThat(picture.rgba).asHexString().isEqualTo("11223380" + "AABBCCFF" + "00000000" + "02030401");
        assertThat(picture.rowBytes).isEqualTo(8);
    }
}
