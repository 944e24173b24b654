package io.sluice.ui.common;

import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;

/// Opens the menu of the control that has the focus by the menu key or Shift+F10, below what is marked in it. JavaFX
/// leaves those keys to the system, and not every system does something with them.
public final class MenuKeys {
    private static final KeyCombination SHIFT_F10 = new KeyCodeCombination(KeyCode.F10, KeyCombination.SHIFT_DOWN);

    private boolean asking;

    public void installOn(Node root) {
        root.addEventFilter(KeyEvent.KEY_PRESSED, this::press);
        root.addEventFilter(ContextMenuEvent.CONTEXT_MENU_REQUESTED, this::onlyOnce);
    }

    private void press(KeyEvent event) {
        if (event.getTarget() instanceof Node control
                && (event.getCode() == KeyCode.CONTEXT_MENU || SHIFT_F10.match(event))) {
            event.consume();
            ask(control);
        }
    }

    private void ask(Node control) {
        Node marked = control.lookupAll(".cell").stream()
                .filter(cell -> cell.isFocused() && cell.isVisible()).findFirst().orElse(control);
        Bounds bounds = marked.getBoundsInLocal();
        Point2D scene = marked.localToScene(bounds.getCenterX(), bounds.getMaxY());
        Point2D screen = marked.localToScreen(bounds.getCenterX(), bounds.getMaxY());
        asking = true;
        control.fireEvent(new ContextMenuEvent(ContextMenuEvent.CONTEXT_MENU_REQUESTED, scene.getX(), scene.getY(),
                screen.getX(), screen.getY(), true, null));
        asking = false;
    }

    // Where the system asks too, the menu is open already.
    private void onlyOnce(ContextMenuEvent event) {
        if (event.isKeyboardTrigger() && !asking) {
            event.consume();
        }
    }
}
