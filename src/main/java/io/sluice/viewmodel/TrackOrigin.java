package io.sluice.viewmodel;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

import io.sluice.scheduler.TrackImport;
import io.sluice.scheduler.TrackLibrary;
import io.sluice.scheduler.TrackPage;

/// Where tracks to choose from come from.
sealed interface TrackOrigin {
    /// So many of the library are read at a time.
    int ROWS_A_PAGE = 1_000;

    /// @param part what they are searched by; empty for all
    /// @param skip how many were read already
    CompletableFuture<TrackPage> read(TrackLibrary library, String part, int skip);

    /// Whether those that are new are chosen before anybody chooses.
    boolean choosesNew();

    /// What is to be known before one chooses.
    default List<UserMessage> sentences() {
        return List.of();
    }

    /// What became no track, a sentence for each line.
    default List<UserMessage> remarks() {
        return List.of();
    }

    /// How many became none, also where that is more than can be listed.
    default long remarked() {
        return 0;
    }

    /// What is said to somebody who leaves without having done anything.
    default Optional<UserMessage> farewell() {
        return Optional.empty();
    }

    /// All that are known, by pages.
    record Library() implements TrackOrigin {
        @Override
        public CompletableFuture<TrackPage> read(TrackLibrary library, String part, int skip) {
            return library.page(part, skip, ROWS_A_PAGE);
        }

        @Override
        public boolean choosesNew() {
            return false;
        }
    }

    /// Those of a list that was just taken in, all at once: it is not known before which of them are new.
    ///
    /// @param name of the list
    record Imported(String name, TrackImport report) implements TrackOrigin {
        @Override
        public CompletableFuture<TrackPage> read(TrackLibrary library, String part, int skip) {
            return library.page(report.ids(), part);
        }

        @Override
        public boolean choosesNew() {
            return true;
        }

        @Override
        public List<UserMessage> sentences() {
            return report.ids().isEmpty()
                    ? List.of(UserMessage.of("ui.tracks.foundNone", name))
                    : List.of(UserMessage.of("ui.tracks.found", name, report.ids().size(), report.imported()),
                            UserMessage.of("ui.tracks.stay"));
        }

        @Override
        public List<UserMessage> remarks() {
            return Stream.concat(report.lostFeeds().stream().map(TrackListText::of),
                    report.skipped().stream().map(TrackListText::of)).toList();
        }

        @Override
        public long remarked() {
            return report.lostFeeds().size() + report.skipped().size() + report.unlisted();
        }

        @Override
        public Optional<UserMessage> farewell() {
            return report.ids().isEmpty()
                    ? Optional.empty()
                    : Optional.of(UserMessage.of("notice.tracksKept", report.ids().size(), name));
        }
    }
}
