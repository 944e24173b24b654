package io.sluice.viewmodel;

import java.net.URI;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import io.sluice.model.RequestHeader;
import io.sluice.scheduler.DownloadService;
import io.sluice.scheduler.LinkProbes;
import io.sluice.scheduler.NewDownload;
import org.jspecify.annotations.Nullable;

/// The files that are about to be added, each with what its server says of it while the dialog is open. JavaFX thread.
public final class AddRows {
    /// So many of the first are asked for: nobody looks at more of them, and servers would mind.
    static final int MOST_ASKED = 100;

    /// What would be sent; nothing is asked twice.
    private record Question(URI link, List<RequestHeader> headers) {
    }

    private final Requests requests;
    private final ObservableList<AddRow> rows = FXCollections.observableArrayList();
    private final ObservableList<AddRow> view = FXCollections.unmodifiableObservableList(rows);
    private final Set<Question> asked = new HashSet<>();
    private final Runnable onAnswer;
    private @Nullable LinkProbes probes;

    /// @param onAnswer hears that a row knows more
    AddRows(Requests requests, Runnable onAnswer) {
        this.requests = requests;
        this.onAnswer = onAnswer;
    }

    public ObservableList<AddRow> rows() {
        return view;
    }

    /// Rows whose links are still wanted stay as they are.
    void show(List<Wanted> files) {
        Map<Wanted, AddRow> before = new HashMap<>();
        rows.forEach(row -> before.put(row.wanted(), row));
        List<AddRow> now = files.stream().map(file -> before.getOrDefault(file, new AddRow(file))).toList();
        if (!now.equals(rows)) {
            rows.setAll(now);
        }
    }

    /// Asks the servers of rows that have not been asked yet in this way, and the list whether it has them already.
    ///
    /// @param wish what would be added for a row
    void look(Function<AddRow, NewDownload> wish) {
        List<AddRow> first = rows.stream().limit(MOST_ASKED).toList();
        Map<AddRow, NewDownload> wishes = new LinkedHashMap<>();
        first.forEach(row -> wishes.put(row, wish.apply(row)));
        requests.ask((DownloadService service) -> service.known(Set.copyOf(wishes.values())),
                known -> wishes.forEach((row, wanted) -> row.isKnown(known.get(wanted))));
        wishes.forEach(this::ask);
    }

    private void ask(AddRow row, NewDownload wish) {
        URI link = wish.links().getFirst();
        List<RequestHeader> headers = wish.options().headers();
        if (requests.attached() && !(row.answerProperty().get() instanceof AddRow.Answer.Found)
                && asked.add(new Question(link, headers))) {
            row.isAsked();
            requests.ask((DownloadService service) -> probes(service).ask(link, headers), answer -> {
                row.isAnswered(answer);
                onAnswer.run();
            });
        }
    }

    private LinkProbes probes(DownloadService service) {
        if (probes == null) {
            probes = service.probes();
        }
        return probes;
    }

    /// Breaks off what was asked.
    void close() {
        if (probes != null) {
            probes.close();
            probes = null;
        }
        asked.clear();
    }
}
