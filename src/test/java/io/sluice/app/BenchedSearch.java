package io.sluice.app;

import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.IntConsumer;

import io.sluice.model.Status;
import io.sluice.model.query.Criterion;
import io.sluice.model.query.Filter;
import io.sluice.model.query.HistoryPart;
import io.sluice.model.query.IdList;
import io.sluice.model.query.ListQuery;
import io.sluice.model.query.Sort;
import io.sluice.store.DownloadSearch;
import io.sluice.store.DownloadStore;

/// What the window asks of a long list: searches, orders, ids of the history and pages of rows by their ids.
final class BenchedSearch {
    private static final int TIMES = 200;
    private static final int FEW_TIMES = 5;
    private static final int IDS_A_PART = 10_000;
    private static final Set<Status> FINISHED = EnumSet.of(Status.FINISHED);

    private final DownloadStore store;
    private final DownloadSearch search;
    private final Random random = new Random(2);

    BenchedSearch(DownloadStore store) {
        this.store = store;
        this.search = store.search();
    }

    void run() {
        row("10,000 ids of the history", "≤ 20 ms", TIMES, _ -> store.settled().ids(FINISHED, null, IDS_A_PART));
        row("all ids of the history", "", 1, _ -> wholeHistory());
        row("the first search, which reads the list", "", 1, _ -> search.first(named("none"), 100));
        for (int i = 0; i < TIMES; i++) {
            search.first(named(Integer.toHexString(i + 0xa000)), 100); // the compiler's time is not the list's
        }
        row("a search by a part of the name", "≤ 50 ms", TIMES, i -> search.first(named("%03x.b".formatted(i)), 100));
        row("a search that finds them all", "≤ 50 ms", TIMES, _ -> search.first(named("e"), 100));
        row("all by size", "", FEW_TIMES, i -> search.all(sorted(Sort.Key.SIZE, i)));
        row("all by name", "", FEW_TIMES, i -> search.all(sorted(Sort.Key.NAME, i)));
        IdList all = search.all(ListQuery.PLAIN);
        row("a page of 100 at any place", "≤ 20 ms", TIMES, _ -> page(all));
    }

    private HistoryPart wholeHistory() {
        HistoryPart part = store.settled().ids(FINISHED, null, IDS_A_PART);
        while (part.next() != null) {
            part = store.settled().ids(FINISHED, part.next(), IDS_A_PART);
        }
        return part;
    }

    private void page(IdList all) {
        int from = random.nextInt(Math.max(1, all.size() - 100));
        List<UUID> ids = all.subList(from, Math.min(all.size(), from + 100));
        store.find(ids);
    }

    private static ListQuery named(String part) {
        return ListQuery.PLAIN.withFilter(Filter.of(new Criterion.Text(part)));
    }

    private static ListQuery sorted(Sort.Key key, int round) {
        return ListQuery.PLAIN.withSort(new Sort(key, round % 2 == 1));
    }

    private static void row(String what, String goal, int times, IntConsumer question) {
        System.out.println(BenchedList.row(what, goal, BenchedList.nanos(times, question)));
    }
}
