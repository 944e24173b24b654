package io.sluice.ui.common;

import java.util.List;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;

import io.sluice.viewmodel.Command;
import org.kordamp.ikonli.Ikon;

/// Something that the user may do, as every control that does it shows it.
///
/// @param key       of its name in the texts
/// @param shortcuts the first of them is the one that is shown
public record Action(String key, Ikon icon, List<KeyCombination> shortcuts, Runnable run,
        ObservableBooleanValue enabled) {
    public Action {
        shortcuts = List.copyOf(shortcuts);
    }

    /// @param shortcuts as [KeyCombination#valueOf] reads them; several for keys of one meaning, such as `0` and `Numpad 0`
    public static Action of(String key, Ikon icon, Command command, String... shortcuts) {
        return new Action(key, icon, combinations(shortcuts), command::run, command.enabledProperty());
    }

    /// One that can always be done.
    public static Action always(String key, Ikon icon, Runnable run, String... shortcuts) {
        return new Action(key, icon, combinations(shortcuts), run, new ReadOnlyBooleanWrapper(true));
    }

    /// One that opens a dialog, and can be done while `enabled`.
    public static Action when(ObservableBooleanValue enabled, String key, Ikon icon, Runnable run,
            String... shortcuts) {
        return new Action(key, icon, combinations(shortcuts), run, enabled);
    }

    public boolean isMeantBy(KeyEvent event) {
        return shortcuts.stream().anyMatch(it -> it.match(event));
    }

    private static List<KeyCombination> combinations(String... shortcuts) {
        return List.of(shortcuts).stream().map(KeyCombination::valueOf).toList();
    }
}
