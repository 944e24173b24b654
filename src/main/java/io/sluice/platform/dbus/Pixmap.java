package io.sluice.platform.dbus;

import java.nio.ByteBuffer;

import org.freedesktop.dbus.Struct;
import org.freedesktop.dbus.annotations.Position;

/// A picture as StatusNotifierItem sends it: `(iiay)`, four bytes for each pixel, alpha first, row by row.
public final class Pixmap extends Struct {
    @Position(0)
    public final int width;
    @Position(1)
    public final int height;
    @Position(2)
    public final byte[] argb;

    public Pixmap(int width, int height, byte[] argb) {
        this.width = width;
        this.height = height;
        this.argb = argb;
    }

    /// @param pixels ARGB, row by row
    public static Pixmap square(int size, int[] pixels) {
        ByteBuffer bytes = ByteBuffer.allocate(pixels.length * Integer.BYTES); // big-endian, as the specification says
        bytes.asIntBuffer().put(pixels);
        return new Pixmap(size, size, bytes.array());
    }
}
