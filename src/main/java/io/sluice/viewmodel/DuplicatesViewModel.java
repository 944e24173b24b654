package io.sluice.viewmodel;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import io.sluice.model.Download;
import io.sluice.model.DownloadState;
import io.sluice.model.DownloadState.Completed;
import io.sluice.scheduler.Duplicate;
import io.sluice.scheduler.NewDownload;
import io.sluice.settings.AddingSettings.OnDuplicate;
import io.sluice.settings.SettingsStore;

/// Looks, before links are added, which of them are in the list already, by their link or their file, and does with those what the settings say.
/// JavaFX thread.
public final class DuplicatesViewModel {
    /// @param opens whether [#open(boolean)] is an answer, since it is about one finished file
    public record Question(UserMessage text, boolean opens) {
    }

    /// What is in the list already, and what to do where the user wants it once more.
    private record Doubt(List<NewDownload> wishes, Duplicate known, Consumer<List<NewDownload>> add) {
        Question question() {
            return wishes.size() > 1
                    ? new Question(UserMessage.of("add.knownMany", wishes.size()), false)
                    : new Question(text(known.download()), known.download().state() instanceof Completed);
        }

        private UserMessage text(Download download) {
            String key = switch (download.state()) {
                case Completed _ -> known.sameLink() ? "add.knownDone" : "add.targetDone";
                case DownloadState _ -> known.sameLink() ? "add.known" : "add.target";
            };
            return UserMessage.of(key, download.name(), download.request().folder().toString());
        }
    }

    private final Requests requests;
    private final Notices notices;
    private final SettingsStore settings;
    private final SettingsWriter writer;
    private final OpeningViewModel opening;
    private final Deque<Doubt> doubts = new ArrayDeque<>();
    private final ReadOnlyObjectWrapper<Optional<Question>> question = new ReadOnlyObjectWrapper<>(this, "question",
            Optional.empty());

    DuplicatesViewModel(Requests requests, Notices notices, SettingsStore settings, SettingsWriter writer,
            OpeningViewModel opening) {
        this.requests = requests;
        this.notices = notices;
        this.settings = settings;
        this.writer = writer;
        this.opening = opening;
    }

    /// What the user is to decide now by [#addAgain(boolean)], [#leaveOut(boolean)] or [#open(boolean)]; one question after the other.
    public ReadOnlyObjectProperty<Optional<Question>> questionProperty() {
        return question.getReadOnlyProperty();
    }

    /// @param always also from now on, without a question
    public void addAgain(boolean always) {
        answer(always, OnDuplicate.ADD, it -> it.add().accept(it.wishes()));
    }

    /// @param always also from now on, without a question
    public void leaveOut(boolean always) {
        answer(always, OnDuplicate.LEAVE_OUT, _ -> {
        });
    }

    /// Leaves it out, and opens the file that is there.
    ///
    /// @param always what is in the list already is also left out from now on, without a question
    public void open(boolean always) {
        answer(always, OnDuplicate.LEAVE_OUT, it -> opening.open(it.known().download()));
    }

    private void answer(boolean always, OnDuplicate choice, Consumer<Doubt> consequence) {
        Doubt answered = doubts.poll();
        if (answered == null) {
            return;
        }
        if (always) {
            writer.write(new SettingsWriter.Change(now -> now.withQueue(now.queue().withOnDuplicate(choice)),
                    Optional::empty, notices::say), () -> {
                    });
        }
        consequence.accept(answered);
        ask();
    }

    /// Hands the new ones of `wishes` to `add` at once, and the others as the user decides. What cannot be looked up
    /// counts as new.
    void sift(List<NewDownload> wishes, Consumer<List<NewDownload>> add) {
        OnDuplicate choice = settings.current().queue().adding().onDuplicate();
        if (choice == OnDuplicate.ADD) {
            add.accept(wishes);
        } else {
            requests.ask(service -> service.known(wishes), known -> sift(wishes, known, choice, add),
                    _ -> add.accept(wishes));
        }
    }

    private void sift(List<NewDownload> wishes, Map<NewDownload, Duplicate> known, OnDuplicate choice,
            Consumer<List<NewDownload>> add) {
        List<NewDownload> again = wishes.stream().filter(known::containsKey).toList();
        add.accept(wishes.stream().filter(wish -> !known.containsKey(wish)).toList());
        if (again.isEmpty()) {
            return;
        }
        Duplicate first = known.values().iterator().next();
        if (choice == OnDuplicate.LEAVE_OUT) {
            notices.say(again.size() > 1
                    ? UserMessage.of("notice.leftOutMany", again.size())
                    : UserMessage.of("notice.leftOut", first.download().name()));
        } else {
            doubts.add(new Doubt(again, first, add));
            ask();
        }
    }

    private void ask() {
        question.set(Optional.ofNullable(doubts.peek()).map(Doubt::question));
    }
}
