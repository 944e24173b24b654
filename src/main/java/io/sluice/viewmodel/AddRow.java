package io.sluice.viewmodel;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

import io.sluice.model.Download;
import io.sluice.model.Failure;
import io.sluice.model.Probe;
import io.sluice.scheduler.Duplicate;
import org.jspecify.annotations.Nullable;

/// One file that is about to be added, and what its server says of it. JavaFX thread.
public final class AddRow {
    /// What is known of the file.
    public sealed interface Answer {
        /// Nobody asked: only the first rows are asked for, and each one a moment after it was typed.
        record NotAsked() implements Answer {
        }

        record Asked() implements Answer {
        }

        /// @param bytes -1 where the server does not say
        record Found(long bytes, boolean resumable) implements Answer {
        }

        record Failed(UserMessage why) implements Answer {
        }
    }

    private final Wanted wanted;
    private final ReadOnlyStringWrapper name = new ReadOnlyStringWrapper(this, "name");
    private final ReadOnlyObjectWrapper<Answer> answer = new ReadOnlyObjectWrapper<>(this, "answer",
            new Answer.NotAsked());
    private final ReadOnlyObjectWrapper<Optional<UserMessage>> remark = new ReadOnlyObjectWrapper<>(this, "remark",
            Optional.empty());
    private @Nullable String chosenName;
    private @Nullable String serverName;
    private Optional<UserMessage> known = Optional.empty();

    AddRow(Wanted wanted) {
        this.wanted = wanted;
        showName();
    }

    Wanted wanted() {
        return wanted;
    }

    /// Without user info.
    public List<String> links() {
        return wanted.links().stream().map(it -> it.toString().replaceFirst("//[^/?#]*@", "//")).toList();
    }

    /// What the file will be called, as far as that is known.
    public ReadOnlyStringProperty nameProperty() {
        return name.getReadOnlyProperty();
    }

    /// @param newName blank for the one that the server gives
    public void rename(String newName) {
        chosenName = newName.isBlank() || newName.strip().equals(serverName) ? null : newName.strip();
        showName();
    }

    public ReadOnlyObjectProperty<Answer> answerProperty() {
        return answer.getReadOnlyProperty();
    }

    /// What is wrong with it, or which download of the list it doubles.
    public ReadOnlyObjectProperty<Optional<UserMessage>> remarkProperty() {
        return remark.getReadOnlyProperty();
    }

    /// The name that the user, or the text, wants; null for the server's.
    @Nullable
    String wishedName() {
        return chosenName == null ? wanted.fileName() : chosenName;
    }

    URI link() {
        return wanted.links().getFirst();
    }

    /// 0 where it is not known.
    long bytes() {
        return answer.get() instanceof Answer.Found(var bytes, _) ? Math.max(0, bytes) : 0;
    }

    void isKnown(@Nullable Duplicate duplicate) {
        known = Optional.ofNullable(duplicate).map(it -> UserMessage
                .of(it.sameLink() ? "add.row.known" : "add.row.target", it.download().name()));
        showRemark();
    }

    void isAsked() {
        answer.set(new Answer.Asked());
        showRemark();
    }

    void isAnswered(Optional<Probe> probe) {
        answer.set(probe.map(this::read).orElseGet(Answer.NotAsked::new));
        showName();
        showRemark();
    }

    private Answer read(Probe probe) {
        return switch (probe) {
            case Probe.Found(var fileName, var bytes, var resumable) -> {
                serverName = fileName;
                yield new Answer.Found(bytes, resumable);
            }
            case Probe.Failed(Failure.NeedsCredentials(var host)) ->
                new Answer.Failed(UserMessage.of("add.row.needsLogin", host));
            case Probe.Failed(var cause) -> new Answer.Failed(FailureText.ofLink(cause));
        };
    }

    private void showRemark() {
        remark.set(answer.get() instanceof Answer.Failed(var why) ? Optional.of(why) : known);
    }

    private void showName() {
        name.set(Download.nameOf(chosenName, wanted.fileName() == null ? serverName : wanted.fileName(), link()));
    }
}
