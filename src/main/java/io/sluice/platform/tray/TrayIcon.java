package io.sluice.platform.tray;

import java.util.List;

/// A picture in several sizes.
public record TrayIcon(List<Size> sizes) {
    /// @param pixels  the length of a side
    /// @param argb    row by row, not premultiplied; nobody changes it
    @SuppressWarnings("ArrayRecordComponent") // two sizes are the same one or different ones, whatever is in them
    public record Size(int pixels, int[] argb) {
        public Size {
            if (argb.length != pixels * pixels) {
                throw new IllegalArgumentException(argb.length + " pixels are no square of " + pixels);
            }
        }
    }

    public TrayIcon {
        sizes = List.copyOf(sizes);
    }
}
