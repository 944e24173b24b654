package io.sluice.scheduler;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;

import io.sluice.exchange.Entry;
import io.sluice.exchange.ListReader;
import io.sluice.exchange.Remark;

/// Reads lists and adds what is in them, on a thread of its own; what concerns the list of downloads is done on the
/// scheduler's.
final class ListImport {
    /// Whole or not at all.
    static final int AT_ONCE = 10_000;

    /// Of a list that is longer anyway, so that the scheduler serves others in between.
    static final int A_PART = 1_000;

    private final Mailbox mailbox;
    private final Newcomers newcomers;
    private final Runnable fill;

    /// @param fill starts what may run now; on the scheduler's thread
    ListImport(Mailbox mailbox, Newcomers newcomers, Runnable fill) {
        this.mailbox = mailbox;
        this.newcomers = newcomers;
        this.fill = fill;
    }

    private interface Batch {
        void take(List<Entry> entries);
    }

    /// What a run over a list came to.
    private static final class Tally {
        private final List<Remark> remarks = new ArrayList<>();
        private final Set<UUID> added = new HashSet<>();
        private long remarked;
        private long found;
        private long known;
        private boolean cancelled;

        void remark(Remark remark) {
            remarked++;
            if (remarks.size() < ImportReport.MOST_REMARKS) {
                remarks.add(remark);
            }
        }

        ImportReport report() {
            return new ImportReport(found, known, added.size(), remarks, remarked, cancelled);
        }
    }

    ImportReport look(ListSource source, Effort effort) {
        var tally = new Tally();
        run(source, effort, tally, entries -> tally.known += ask(() -> newcomers.known(entries)));
        return tally.report();
    }

    ImportReport take(ListSource source, boolean knownToo, Effort effort) {
        var tally = new Tally();
        try {
            run(source, effort, tally, entries -> add(entries, knownToo, tally));
        } catch (CancellationException wanted) {
            tally.cancelled = true;
        } finally {
            if (!tally.added.isEmpty()) {
                mailbox.execute(() -> {
                    newcomers.announce();
                    fill.run();
                });
            }
        }
        return tally.report();
    }

    private void add(List<Entry> entries, boolean knownToo, Tally tally) {
        var taken = ask(() -> newcomers.take(entries, knownToo, tally.added));
        tally.known += taken.known();
        tally.added.addAll(taken.ids());
    }

    private void run(ListSource source, Effort effort, Tally tally, Batch batch) {
        try (var in = counted(source, effort); ListReader reader = ListReader.open(in)) {
            List<Entry> entries = new ArrayList<>();
            boolean longer = false;
            while (reader.next(entries::add, tally::remark)) {
                longer |= entries.size() > AT_ONCE;
                if (longer && entries.size() >= A_PART) {
                    pass(entries, tally, batch, effort);
                }
            }
            pass(entries, tally, batch, effort);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static CountedInput counted(ListSource source, Effort effort) throws IOException {
        long size = source.size();
        return new CountedInput(source.open(), read -> effort.reached(read, size));
    }

    private static void pass(List<Entry> entries, Tally tally, Batch batch, Effort effort) {
        int part = entries.size() > AT_ONCE ? A_PART : AT_ONCE;
        for (int from = 0; from < entries.size(); from += part) {
            effort.check();
            List<Entry> next = List.copyOf(entries.subList(from, Math.min(entries.size(), from + part)));
            tally.found += next.size();
            batch.take(next);
        }
        entries.clear();
    }

    private <T> T ask(Supplier<T> question) {
        try {
            return mailbox.ask(question).join();
        } catch (CompletionException failed) {
            if (failed.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw failed;
        }
    }
}
