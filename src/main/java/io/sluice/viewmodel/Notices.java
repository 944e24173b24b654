package io.sluice.viewmodel;

import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import io.sluice.scheduler.Fact;

/// What the user should hear of although it belongs to no row and no field. Each stays until it is dismissed; what was
/// mentioned in passing gives way to the next.
public final class Notices {
    static final int MOST = 5;
    private static final String NOT_KEPT = "notice.notKept";

    private final ObservableList<UserMessage> shown = FXCollections.observableArrayList();
    private final ObservableList<UserMessage> view = FXCollections.unmodifiableObservableList(shown);

    private final ReadOnlyObjectWrapper<Optional<UserMessage>> mentioned = new ReadOnlyObjectWrapper<>(this,
            "mentioned", Optional.empty());

    /// At most five, the oldest first.
    public ObservableList<UserMessage> shown() {
        return view;
    }

    public void dismiss(UserMessage notice) {
        shown.remove(notice);
    }

    /// What is of interest for a moment only; whoever shows it calls [#pass()] after a while.
    public ReadOnlyObjectProperty<Optional<UserMessage>> mentionedProperty() {
        return mentioned.getReadOnlyProperty();
    }

    public void pass() {
        mentioned.set(Optional.empty());
    }

    void mention(UserMessage remark) {
        mentioned.set(Optional.of(remark));
    }

    void hear(Fact.Keeping news) {
        switch (news) {
            case Fact.NotKept(var why) -> say(UserMessage.of(NOT_KEPT, why));
            case Fact.OpenAgain _ -> shown.removeIf(notice -> notice.key().equals(NOT_KEPT));
            case Fact.NoBackup(var why) -> say(UserMessage.of("notice.noBackup", why));
        }
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
