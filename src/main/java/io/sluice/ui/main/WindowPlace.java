package io.sluice.ui.main;

import javafx.geometry.Rectangle2D;
import javafx.stage.Screen;
import javafx.stage.Stage;

import io.sluice.settings.WindowBounds;
import io.sluice.viewmodel.WindowPlaceViewModel;

/// Opens the window where it was left, on the screens there are now, and keeps where it is when it closes.
final class WindowPlace {
    /// So much of the title must lie on a screen, for the window to be moved by it.
    private static final double LEAST_SEEN = 64;

    private final Stage stage;
    private final WindowPlaceViewModel place;

    WindowPlace(Stage stage, WindowPlaceViewModel place) {
        this.stage = stage;
        this.place = place;
    }

    void restore() {
        WindowBounds left = place.left();
        stage.setWidth(left.width());
        stage.setHeight(left.height());
        if (left.isPlaced() && isSeen(left)) {
            stage.setX(left.x());
            stage.setY(left.y());
        }
        stage.setMaximized(left.maximized());
    }

    // Of a maximised window its place before that is kept: it is what the user comes back to.
    void keep() {
        if (stage.isMaximized()) {
            place.keepMaximized();
        } else if (!stage.isIconified() && stage.isShowing()) {
            place.keep(new WindowBounds((int) stage.getX(), (int) stage.getY(), (int) stage.getWidth(),
                    (int) stage.getHeight(), false));
        }
    }

    private static boolean isSeen(WindowBounds left) {
        return Screen.getScreens().stream().map(Screen::getVisualBounds).anyMatch(screen -> holdsTitle(screen, left));
    }

    private static boolean holdsTitle(Rectangle2D screen, WindowBounds left) {
        return left.y() >= screen.getMinY() && left.y() + LEAST_SEEN <= screen.getMaxY()
                && left.x() + left.width() - LEAST_SEEN >= screen.getMinX()
                && left.x() + LEAST_SEEN <= screen.getMaxX();
    }
}
