package io.sluice.viewmodel;

import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// What the user should hear of although it belongs to no row and no field; each stays until it is dismissed.
public final class Notices {
    static final int MOST = 5;

    private final ObservableList<UserMessage> shown = FXCollections.observableArrayList();
    private final ObservableList<UserMessage> view = FXCollections.unmodifiableObservableList(shown);

    /// At most five, the oldest first.
    public ObservableList<UserMessage> shown() {
        return view;
    }

    public void dismiss(UserMessage notice) {
        shown.remove(notice);
    }

    void say(UserMessage notice) {
        if (shown.contains(notice)) {
            return;
        }
        if (shown.size() == MOST) {
            shown.removeFirst();
        }
        shown.add(notice);
    }
}
