package io.sluice.ui.tray;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import javafx.beans.InvalidationListener;
import javafx.collections.ListChangeListener;
import javafx.stage.Window;

/// Whether the user works in one of the program's windows, dialogs included. JavaFX thread.
public final class OwnFocus {
    private final Consumer<Boolean> listener;
    private final Set<Window> known = new HashSet<>();
    private final InvalidationListener look = _ -> look();
    private boolean told;

    /// @param listener told of each change; nobody has the focus before it is told
    public OwnFocus(Consumer<Boolean> listener) {
        this.listener = listener;
    }

    /// From now on.
    public void install() {
        Window.getWindows().addListener((ListChangeListener<Window>) _ -> meet());
        meet();
    }

    private void meet() {
        List<Window> open = Window.getWindows();
        open.stream().filter(known::add).forEach(window -> window.focusedProperty().addListener(look));
        known.removeIf(window -> {
            boolean isGone = !open.contains(window);
            if (isGone) {
                window.focusedProperty().removeListener(look);
            }
            return isGone;
        });
        look();
    }

    private void look() {
        boolean now = Window.getWindows().stream().anyMatch(Window::isFocused);
        if (now != told) {
            told = now;
            listener.accept(now);
        }
    }
}
