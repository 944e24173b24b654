package io.sluice.model;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// What a start found after a run that did not end cleanly.
///
/// @param unfinished  what was under way, and what else lost bytes
/// @param foundAgain  what the list had lost and its `.part` brought back, paused
/// @param withoutLink `.part` files that could not be brought back, since nothing says where they came from
public record Recovered(ListFate list, List<Unfinished> unfinished, List<Download> foundAgain, List<Path> withoutLink) {
    public record Unfinished(Download download, Remains remains) {
    }

    /// What became of the list itself.
    public sealed interface ListFate {
        record Whole() implements ListFate {
        }

        /// It was damaged and written anew from what it held.
        ///
        /// @param damaged where the damaged file is kept
        record Mended(Path damaged) implements ListFate {
        }

        /// It could not be read.
        ///
        /// @param damaged where the damaged file is kept; empty where it was gone
        record Replaced(Optional<Path> damaged, Replacement by) implements ListFate {
        }
    }

    public Recovered {
        unfinished = List.copyOf(unfinished);
        foundAgain = List.copyOf(foundAgain);
        withoutLink = List.copyOf(withoutLink);
    }
}
