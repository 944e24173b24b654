package io.sluice.ui.tray;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import javafx.scene.image.Image;
import javafx.scene.image.PixelFormat;

import io.sluice.platform.tray.TrayIcon;
import io.sluice.viewmodel.TrayViewModel.Icon;

/// The pictures of the tray's states (drawn by icons/make.sh), each read when it is first wanted. Safe for any thread.
final class StateIcons {
    private static final List<Integer> SIZES = List.of(16, 22, 24, 32, 48);

    private final Map<Icon, TrayIcon> read = new EnumMap<>(Icon.class); // guarded by this

    synchronized TrayIcon of(Icon state) {
        return read.computeIfAbsent(state, StateIcons::readIcon);
    }

    private static TrayIcon readIcon(Icon state) {
        String name = state.name().toLowerCase(Locale.ROOT);
        return new TrayIcon(SIZES.stream().map(size -> readSize("/io/sluice/icons/tray-" + name + "-" + size + ".png"))
                .toList());
    }

    private static TrayIcon.Size readSize(String resource) {
        var image = new Image(Objects.requireNonNull(StateIcons.class.getResource(resource)).toExternalForm());
        int side = (int) image.getWidth();
        int[] argb = new int[side * side];
        image.getPixelReader().getPixels(0, 0, side, side, PixelFormat.getIntArgbInstance(), argb, 0, side);
        return new TrayIcon.Size(side, argb);
    }
}
