package io.sluice.viewmodel;

import java.net.URI;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import io.sluice.model.Download;
import io.sluice.model.DownloadState.Settled;
import io.sluice.scheduler.NewDownload;
import io.sluice.settings.AddingSettings.OnDuplicate;
import io.sluice.settings.SettingsStore;

/// Looks, before links are added, which of them are in the list already, and does with those what the settings say.
/// JavaFX thread.
public final class DuplicatesViewModel {
    /// Links that are in the list already, and what to do where the user wants them once more.
    private record Question(List<NewDownload> wishes, Download known, Consumer<List<NewDownload>> add) {
        UserMessage text() {
            if (wishes.size() > 1) {
                return UserMessage.of("add.knownMany", wishes.size());
            }
            String name = known.name();
            return known.state() instanceof Settled
                    ? UserMessage.of("add.knownDone", name, known.request().folder().toString())
                    : UserMessage.of("add.known", name);
        }
    }

    private final Requests requests;
    private final Notices notices;
    private final SettingsStore settings;
    private final SettingsWriter writer;
    private final Deque<Question> questions = new ArrayDeque<>();
    private final ReadOnlyObjectWrapper<Optional<UserMessage>> question = new ReadOnlyObjectWrapper<>(this, "question",
            Optional.empty());

    DuplicatesViewModel(Requests requests, Notices notices, SettingsStore settings, SettingsWriter writer) {
        this.requests = requests;
        this.notices = notices;
        this.settings = settings;
        this.writer = writer;
    }

    /// What the user is to decide now by [#addAgain(boolean)] or [#leaveOut(boolean)]; one question after the other.
    public ReadOnlyObjectProperty<Optional<UserMessage>> questionProperty() {
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

    private void answer(boolean always, OnDuplicate choice, Consumer<Question> consequence) {
        Question answered = questions.poll();
        if (answered == null) {
            return;
        }
        if (always) {
            writer.write(new SettingsWriter.Change(now -> now.withQueue(now.queue().withOnDuplicate(choice)),
                    Optional::empty, notices::say), () -> {
                    });
        }
        consequence.accept(answered);
        question.set(Optional.ofNullable(questions.peek()).map(Question::text));
    }

    /// Hands the new ones of `wishes` to `add` at once, and the others as the user decides. What cannot be looked up
    /// counts as new.
    void sift(List<NewDownload> wishes, Consumer<List<NewDownload>> add) {
        OnDuplicate choice = settings.current().queue().adding().onDuplicate();
        if (choice == OnDuplicate.ADD) {
            add.accept(wishes);
        } else {
            List<URI> links = wishes.stream().map(DuplicatesViewModel::link).toList();
            requests.ask(service -> service.known(links), known -> sift(wishes, known, choice, add),
                    _ -> add.accept(wishes));
        }
    }

    private void sift(List<NewDownload> wishes, Map<URI, Download> known, OnDuplicate choice,
            Consumer<List<NewDownload>> add) {
        Predicate<NewDownload> isKnown = wish -> known.containsKey(link(wish));
        List<NewDownload> again = wishes.stream().filter(isKnown).toList();
        add.accept(wishes.stream().filter(isKnown.negate()).toList());
        if (again.isEmpty()) {
            return;
        }
        Download first = known.values().iterator().next();
        if (choice == OnDuplicate.LEAVE_OUT) {
            notices.say(again.size() > 1
                    ? UserMessage.of("notice.leftOutMany", again.size())
                    : UserMessage.of("notice.leftOut", first.name()));
        } else {
            questions.add(new Question(again, first, add));
            question.set(questions.stream().findFirst().map(Question::text));
        }
    }

    private static URI link(NewDownload wish) {
        return wish.links().getFirst();
    }
}
