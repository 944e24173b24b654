package io.sluice.ui.common;

import javafx.geometry.Rectangle2D;
import javafx.stage.Screen;
import javafx.stage.Window;

/// What windows have of a screen: all that no bar of the system takes.
public final class ScreenRoom {
    private ScreenRoom() {
    }

    /// Of the screen that its upper left corner is on.
    public static Rectangle2D of(Window window) {
        return Screen.getScreensForRectangle(window.getX(), window.getY(), 1, 1).stream().findFirst()
                .orElseGet(Screen::getPrimary).getVisualBounds();
    }

    /// Moves a window that would reach beyond the edge, once it is so many pixels wide and high.
    public static void keepInside(Window window, double width, double height) {
        Rectangle2D room = of(window);
        window.setX(inside(window.getX(), room.getMinX(), room.getMaxX() - width));
        window.setY(inside(window.getY(), room.getMinY(), room.getMaxY() - height));
    }

    private static double inside(double at, double least, double most) {
        return Math.max(least, Math.min(at, most));
    }
}
