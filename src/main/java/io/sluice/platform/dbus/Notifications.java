package io.sluice.platform.dbus;

import java.util.List;
import java.util.Map;

import org.freedesktop.dbus.Struct;
import org.freedesktop.dbus.annotations.DBusInterfaceName;
import org.freedesktop.dbus.annotations.DBusMemberName;
import org.freedesktop.dbus.annotations.Position;
import org.freedesktop.dbus.exceptions.DBusException;
import org.freedesktop.dbus.interfaces.DBusInterface;
import org.freedesktop.dbus.messages.DBusSignal;
import org.freedesktop.dbus.types.UInt32;
import org.freedesktop.dbus.types.Variant;

/// The program that shows notices, after the Desktop Notifications Specification 1.2.
@DBusInterfaceName("org.freedesktop.Notifications")
public interface Notifications extends DBusInterface {
    String NAME = "org.freedesktop.Notifications";
    String PATH = "/org/freedesktop/Notifications";

    /// What it understands: `actions`, `body-markup` and so on.
    @DBusMemberName("GetCapabilities")
    List<String> capabilities();

    /// @param replaces     the notice whose place it takes, or 0
    /// @param icon         a name, or empty where a hint has the picture
    /// @param actions      each followed by its label
    /// @param milliseconds how long it is shown, or -1 for as long as is usual
    /// @return the notice's number
    @DBusMemberName("Notify")
    UInt32 show(String application, UInt32 replaces, String icon, String title, String text, List<String> actions,
            Map<String, Variant<?>> hints, int milliseconds);

    /// The user clicked a notice, or a button on it.
    class ActionInvoked extends DBusSignal {
        public final UInt32 id;
        public final String action;

        public ActionInvoked(String path, UInt32 id, String action) throws DBusException {
            super(path, id, action);
            this.id = id;
            this.action = action;
        }
    }

    class NotificationClosed extends DBusSignal {
        public final UInt32 id;
        public final UInt32 reason;

        public NotificationClosed(String path, UInt32 id, UInt32 reason) throws DBusException {
            super(path, id, reason);
            this.id = id;
            this.reason = reason;
        }
    }

    /// `(iiibiiay)`: width, height, bytes of a row, whether it has an alpha, bits of a sample, samples of a pixel, and
    /// the pixels as RGBA.
    final class Picture extends Struct {
        private static final int SAMPLES = 4;
        private static final int BITS = 8;
        @Position(0)
        public final int width;
        @Position(1)
        public final int height;
        @Position(2)
        public final int rowBytes;
        @Position(3)
        public final boolean hasAlpha;
        @Position(4)
        public final int bits;
        @Position(5)
        public final int samples;
        @Position(6)
        public final byte[] rgba;

        private Picture(int size, byte[] rgba) {
            this.width = size;
            this.height = size;
            this.rowBytes = size * SAMPLES;
            this.hasAlpha = true;
            this.bits = BITS;
            this.samples = SAMPLES;
            this.rgba = rgba;
        }

        /// @param argb row by row
        public static Picture square(int size, int[] argb) {
            byte[] rgba = new byte[argb.length * SAMPLES];
            for (int pixel = 0; pixel < argb.length; pixel++) {
                int turned = Integer.rotateLeft(argb[pixel], BITS);
                for (int sample = 0; sample < SAMPLES; sample++) {
                    rgba[pixel * SAMPLES + sample] = (byte) (turned >>> BITS * (SAMPLES - 1 - sample));
                }
            }
            return new Picture(size, rgba);
        }
    }
}
