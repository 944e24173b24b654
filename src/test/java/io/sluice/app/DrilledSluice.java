package io.sluice.app;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Semaphore;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import io.sluice.model.Anchor;
import io.sluice.model.Download;
import io.sluice.model.DownloadState.Completed;
import io.sluice.model.DownloadState.Paused;
import io.sluice.model.DownloadState.Settled;
import io.sluice.model.Failure;
import io.sluice.model.FetchOptions;
import io.sluice.model.PauseReason;
import io.sluice.model.Priority;
import io.sluice.model.QueueStatus;
import io.sluice.scheduler.ActionResult;
import io.sluice.scheduler.DownloadService;
import io.sluice.scheduler.Fact;
import io.sluice.scheduler.Inbox;
import io.sluice.scheduler.NewDownload;
import io.sluice.settings.Settings;
import io.sluice.settings.SettingsStore;
import io.sluice.store.StoreException;
import org.jspecify.annotations.Nullable;

/// The program without its window, as the process that the crash drill kills: everything that [AppGraph] wires, told
/// what to do on standard input, a line each. Downloads are called by the last part of their link.
///
/// - `add LEVEL LINK,LINK…`, `before NAME NAME,NAME…`, `priority LEVEL NAME,NAME…`, `pause`, `resume`, `cancel`, `retry`,
///   `remove` with `NAME,NAME…`, `undo`, `redo`, `hold` for all: answered with `ok` once it is on the disk; `before` adds
///   the names of those that stay where they were because they are over
/// - `held`: answered with the number of those that are paused because their disk is full
/// - `finish`: waits until nothing is left to do
///
/// What could not be kept is answered with `refused`.
///
/// It begins with its list, and ends with it after `finish`: the unsettled names by level (`P0;P1;P2`), a space, the
/// completed ones, a space, the others that ended.
final class DrilledSluice {
    private static final int PAGE = 1_000;
    private final DownloadService service;
    private final Map<String, UUID> ids = new HashMap<>();

    private DrilledSluice(DownloadService service) {
        this.service = service;
    }

    /// @param arguments the home folder, and how many downloads run at once
    public static void main(String[] arguments) throws Exception {
        Path home = Path.of(arguments[0]);
        System.setProperty("sluice.home", home.toString());
        var paths = new AppPaths(home, home.resolve("downloads")).create();
        int atOnce = Integer.parseInt(arguments[1]);
        try (var shutdown = new Shutdown()) {
            var threads = shutdown.closing(new Threads(Duration.ofSeconds(10)));
            var settings = SettingsStore.open(paths.settings(), Map.of(), paths.downloads());
            if (!settings.current().equals(drilled(settings.current(), atOnce))) { // else nothing is written
                settings.change(all -> drilled(all, atOnce));
            }
            var sluice = new DrilledSluice(AppGraph.open(paths, settings, threads, shutdown));
            var orders = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
            System.out.println(sluice.list());
            for (String order = orders.readLine(); order != null; order = orders.readLine()) {
                System.out.println(sluice.answer(order.split(" ")));
            }
        }
    }

    private static Settings drilled(Settings all, int atOnce) {
        return all.withQueue(all.queue().withAtOnce(atOnce).withFairness(all.queue().fairness().withPerHost(10)))
                .withTransfer(all.transfer().withHosts(all.transfer().hosts().withConnections(32)));
    }

    private String answer(String[] words) throws IOException, InterruptedException {
        try {
            return obey(words);
        } catch (CompletionException failed) {
            if (failed.getCause() instanceof StoreException) {
                return "refused";
            }
            throw failed;
        }
    }

    private String obey(String[] words) throws IOException, InterruptedException {
        return switch (words[0]) {
            case "add" -> add(Priority.of(Integer.parseInt(words[1])), words[2].split(","));
            case "before" -> moved(service.move(ids(words[2]), new Anchor.Before(id(words[1]))).join());
            case "priority" -> done(service.setPriority(ids(words[2]), Priority.of(Integer.parseInt(words[1]))));
            case "pause" -> done(service.pause(ids(words[1])));
            case "resume" -> done(service.resume(ids(words[1])));
            case "cancel" -> done(service.cancel(ids(words[1])));
            case "retry" -> done(service.retry(ids(words[1])));
            case "remove" -> done(service.remove(ids(words[1])));
            case "undo" -> done(service.undo());
            case "redo" -> done(service.redo());
            case "hold" -> done(service.pauseAll());
            case "held" -> Long.toString(shown().stream().filter(
                    it -> it.state() instanceof Paused(PauseReason.Blocked(Failure.DiskFull _))).count());
            case "finish" -> finish();
            default -> throw new IOException("Unknown order: " + words[0]);
        };
    }

    private static String done(CompletableFuture<?> action) {
        action.join();
        return "ok";
    }

    private String moved(ActionResult result) {
        String over = ids.entrySet().stream().filter(it -> result.refused().containsKey(it.getValue()))
                .map(Map.Entry::getKey).collect(Collectors.joining(","));
        return over.isEmpty() ? "ok" : "ok " + over;
    }

    private String add(Priority priority, String[] links) {
        service.add(Stream.of(links).map(link -> new NewDownload(List.of(URI.create(link)), null, null, priority,
                FetchOptions.NONE)).toList()).join().forEach(this::know);
        return "ok";
    }

    private void know(Download download) {
        ids.put(name(download), download.id());
    }

    private static String name(Download download) {
        return download.request().links().getFirst().getPath().substring(1);
    }

    private List<UUID> ids(String names) {
        return Stream.of(names.split(",")).map(this::id).toList();
    }

    private UUID id(String name) {
        @Nullable
        UUID id = ids.get(name);
        if (id == null) {
            throw new IllegalStateException("No download is called " + name);
        }
        return id;
    }

    private String finish() throws InterruptedException {
        Semaphore news = new Semaphore(0);
        try (Inbox inbox = service.feed().subscribe()) {
            inbox.onArrival(news::release);
            boolean[] done = new boolean[1];
            while (!done[0]) {
                news.acquire();
                inbox.drainTo(fact -> done[0] |= fact instanceof Fact.QueueChanged(var status)
                        && isDone(status.counts())
                        || fact instanceof Fact.Snapshot(_, var first)
                                && isDone(first.counts()));
            }
        }
        return list();
    }

    private static boolean isDone(QueueStatus.Counts counts) {
        return counts.waiting() + counts.active() + counts.paused() == 0;
    }

    private String list() {
        List<Download> shown = shown();
        shown.forEach(this::know);
        return text(shown);
    }

    // The front of the list comes at once, the rest in parts, of which each is asked for when the one before was told.
    private List<Download> shown() {
        Map<UUID, Download> shown = new LinkedHashMap<>();
        try (Inbox inbox = service.feed().subscribe()) {
            int before = -1;
            while (shown.size() > before) {
                before = shown.size();
                service.settled(null, 1).join(); // the scheduler has told what it had to before it answers this
                service.settled(null, 1).join(); // and what it gave itself to do meanwhile
                inbox.drainTo(fact -> take(fact, shown));
            }
        }
        over().forEach(it -> shown.put(it.id(), it));
        return List.copyOf(shown.values());
    }

    private static void take(Fact fact, Map<UUID, Download> shown) {
        switch (fact) {
            case Fact.Snapshot(var downloads, _) -> downloads.forEach(it -> shown.put(it.id(), it));
            case Fact.Listed(var downloads) -> downloads.forEach(it -> shown.put(it.id(), it));
            case Fact.Added(var downloads) -> downloads.forEach(it -> shown.put(it.id(), it));
            case Fact.Changed(var downloads) -> downloads.forEach(it -> shown.put(it.id(), it));
            case Fact.Removed(var ids) -> shown.keySet().removeAll(ids);
            case Fact.QueueChanged _,Fact.TracksChanged _,Fact.Keeping _ -> {
            }
        }
    }

    private List<Download> over() {
        List<Download> over = new ArrayList<>();
        List<Download> page = service.settled(null, PAGE).join();
        while (!page.isEmpty()) {
            over.addAll(page);
            page = service.settled(page.getLast(), PAGE).join();
        }
        return over;
    }

    private static String text(List<Download> downloads) {
        List<Download> unsettled = downloads.stream().filter(it -> !(it.state() instanceof Settled))
                .sorted(Comparator.comparingLong(it -> it.place().position())).toList();
        String waiting = IntStream.range(0, 3).mapToObj(level -> names(unsettled.stream()
                .filter(it -> it.place().priority().level() == level))).collect(Collectors.joining(";"));
        return waiting + " " + names(downloads.stream().filter(it -> it.state() instanceof Completed)) + " "
                + names(downloads.stream().filter(it -> it.state() instanceof Settled)
                        .filter(it -> !(it.state() instanceof Completed)));
    }

    private static String names(Stream<Download> downloads) {
        return downloads.map(DrilledSluice::name).collect(Collectors.joining(","));
    }
}
