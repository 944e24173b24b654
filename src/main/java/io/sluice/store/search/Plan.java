package io.sluice.store.search;

import java.util.Comparator;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntConsumer;
import java.util.function.Predicate;

import io.sluice.model.Priority;
import io.sluice.model.Status;
import io.sluice.model.query.Criterion;
import io.sluice.model.query.Criterion.InFolder;
import io.sluice.model.query.Criterion.OfKind;
import io.sluice.model.query.Criterion.OfPriority;
import io.sluice.model.query.Criterion.OfSize;
import io.sluice.model.query.Criterion.OfStatus;
import io.sluice.model.query.Criterion.OfTrack;
import io.sluice.model.query.Criterion.OnHost;
import io.sluice.model.query.Criterion.Text;
import io.sluice.model.query.Criterion.WithExtension;
import io.sluice.model.query.FileKind;
import io.sluice.model.query.Filter.Term;
import io.sluice.model.query.ListQuery;

/// How the rows of a query are found: by its longest word, which is searched for in whole blocks, or else one by one; and
/// then by a test of each.
///
/// @param word folded
record Plan(Optional<String> word, RowTest test) {
    /// What rows share, by which tests of a text become tests of a number.
    record Shared(Names hosts, Names folders, Names captions, Names extensions) {
    }

    /// As good as the rows that there are now.
    static Plan of(ListQuery query, Shared shared) {
        Optional<Term> longest = query.filter().terms().stream()
                .filter(term -> !term.negated() && term.criterion() instanceof Text)
                .max(Comparator.comparingInt(term -> term.criterion() instanceof Text(var text) ? text.length() : 0));
        RowTest test = query.view().statuses().size() == Status.values().length
                ? RowTest.ANY
                : ofStatus(query.view().statuses());
        for (Term term : query.filter().terms()) {
            if (longest.isEmpty() || !longest.get().equals(term)) {
                RowTest one = of(term.criterion(), shared);
                test = test.and(term.negated() ? one.not() : one);
            }
        }
        return new Plan(longest.map(term -> term.criterion() instanceof Text(var text) ? FoldedText.of(text) : ""),
                test);
    }

    void search(Block block, IntConsumer found) {
        IntConsumer tested = row -> {
            if (test.test(block, row)) {
                found.accept(row);
            }
        };
        if (word.isPresent()) {
            block.search(word.get(), tested);
            return;
        }
        for (int row = 0; row < block.rows(); row++) {
            if (!block.isGone(row)) {
                tested.accept(row);
            }
        }
    }

    private static RowTest of(Criterion criterion, Shared shared) {
        return switch (criterion) {
            case Text(var text) -> ofText(text);
            case OfStatus(var statuses) -> ofStatus(statuses);
            case OfPriority(var priorities) -> ofPriority(priorities);
            case OfSize(var least, var most) -> (block, row) -> block.bytes[row] >= least && block.bytes[row] <= most;
            case OfKind(var kinds) -> ofExtension(shared, it -> kinds.contains(FileKind.ofExtension(it)));
            case WithExtension(var extensions) -> ofExtension(shared, extensions::contains);
            case OnHost(var part) -> {
                boolean[] fits = shared.hosts().fitting(host -> host.contains(FoldedText.of(part)));
                yield (block, row) -> fits[block.hosts[row]];
            }
            case InFolder(var part) -> {
                boolean[] fits = shared.folders().fitting(folder -> folder.contains(FoldedText.of(part)));
                yield (block, row) -> fits[block.folders[row]];
            }
            case OfTrack(var part) -> {
                boolean[] fits = shared.captions().fitting(caption -> caption.contains(FoldedText.of(part)));
                yield (block, row) -> fits[block.captions[row]];
            }
        };
    }

    private static RowTest ofText(String text) {
        String word = FoldedText.of(text);
        return (block, row) -> block.has(row, word);
    }

    private static RowTest ofExtension(Shared shared, Predicate<String> condition) {
        boolean[] fits = shared.extensions().fitting(condition);
        return (block, row) -> fits[block.extensions[row]];
    }

    private static RowTest ofStatus(Set<Status> statuses) {
        boolean[] fits = new boolean[Status.values().length];
        statuses.forEach(status -> fits[status.ordinal()] = true);
        return (block, row) -> fits[block.statuses[row]];
    }

    private static RowTest ofPriority(Set<Priority> priorities) {
        boolean[] fits = new boolean[Priority.values().length];
        priorities.forEach(priority -> fits[priority.level()] = true);
        return (block, row) -> fits[block.priorities[row]];
    }
}
