package io.sluice.viewmodel;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Queue;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Collectors;

import io.sluice.i18n.Messages;
import io.sluice.model.DownloadState.Completed;
import io.sluice.model.FetchOptions;
import io.sluice.model.Priority;
import io.sluice.scheduler.NewDownload;
import io.sluice.scheduler.TestQueue;

import static org.awaitility.Awaitility.await;

/// The view models over a whole queue, without a window: the test's thread is the JavaFX thread.
final class TestWindow {
    final TestQueue queue;
    final TestDesktop desktop = new TestDesktop();
    final MainViewModel main;
    final DownloadListViewModel list;
    private final Queue<Runnable> later = new ConcurrentLinkedQueue<>();

    /// With a queue that waits: nothing starts before [#letGo()].
    TestWindow(Path folder) throws Exception {
        queue = new TestQueue(folder, 2);
        queue.service.pauseAll().get();
        main = new MainViewModel(queue.settings, desktop, Runnable::run, later::add, queue.time);
        list = main.downloads();
    }

    static TestWindow attached(Path folder) throws Exception {
        var window = new TestWindow(folder);
        window.attach();
        return window;
    }

    void attach() {
        main.attach(queue.service);
        until(() -> main.readyProperty().get() && list.resumeAll().enabledProperty().get());
        pulse();
    }

    void letGo() throws Exception {
        queue.service.resumeAll().get();
    }

    UUID add(String link, Priority priority) throws Exception {
        var wish = new NewDownload(List.of(URI.create(link)), null, null, priority, FetchOptions.NONE);
        UUID id = queue.service.add(List.of(wish)).get().getFirst().id();
        until(() -> list.row(id).isPresent());
        return id;
    }

    UUID add(String name) throws Exception {
        return add("http://files.example/" + name, Priority.DEFAULT);
    }

    /// Lets the queue go, and returns once it is finished.
    UUID finished(URI link) throws Exception {
        letGo();
        UUID id = queue.service.add(List.of(NewDownload.of(link))).get().getFirst().id();
        until(() -> list.row(id).map(row -> row.download().state() instanceof Completed).orElse(false));
        return id;
    }

    void select(UUID... ids) {
        list.select(Set.of(ids));
    }

    /// What the JavaFX thread would do now.
    boolean pulse() {
        for (Runnable task = later.poll(); task != null; task = later.poll()) {
            task.run();
        }
        return main.onPulse();
    }

    /// Pulses, and lets time pass, until it is so.
    void until(Callable<Boolean> condition) {
        await().pollInSameThread().pollInterval(Duration.ofMillis(5)).atMost(Duration.ofSeconds(10)).until(() -> {
            pulse();
            queue.time.advance(Duration.ofMillis(100));
            return condition.call();
        });
    }

    void untilNames(String... names) {
        until(() -> names().equals(Arrays.asList(names)));
    }

    List<String> names() {
        return list.rows().stream().map(row -> Objects.requireNonNull(row).name()).collect(Collectors.toList());
    }

    DownloadRow row(UUID id) {
        return list.row(id).orElseThrow();
    }

    String status(UUID id) {
        return row(id).statusProperty().get().key();
    }

    List<String> notices() {
        return main.notices().shown().stream().map(UserMessage::key).toList();
    }

    /// What is said in passing, in English; empty for nothing.
    String mentioned() {
        return main.notices().mentionedProperty().get().map(it -> it.in(Messages.in(Locale.ENGLISH))).orElse("");
    }

    void close() throws Exception {
        queue.close();
    }
}
