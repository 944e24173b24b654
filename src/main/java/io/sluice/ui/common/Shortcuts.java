package io.sluice.ui.common;

import java.util.Collection;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/// The keyboard of a window. It hears keys before the focused control does, since a table would take Ctrl+A, Space and
/// Alt+Up for itself; a text field keeps all of its keys, a button its Space
/// and Enter. Of several actions with one key the first
/// is done that can be.
public final class Shortcuts {
    private final List<Action> actions;

    public Shortcuts(Collection<Action> actions) {
        this.actions = List.copyOf(actions);
    }

    public void installOn(Node root) {
        root.addEventFilter(KeyEvent.KEY_PRESSED, this::press);
    }

    private void press(KeyEvent event) {
        if (belongsToItsControl(event)) {
            return;
        }
        List<Action> meant = actions.stream().filter(it -> it.isMeantBy(event)).toList();
        if (!meant.isEmpty()) {
            event.consume();
            meant.stream().filter(it -> it.enabled().get()).findFirst().ifPresent(it -> it.run().run());
        }
    }

    private static boolean belongsToItsControl(KeyEvent event) {
        return event.getTarget() instanceof TextInputControl
                || (event.getTarget() instanceof ButtonBase
                        && (event.getCode() == KeyCode.SPACE || event.getCode() == KeyCode.ENTER));
    }
}
