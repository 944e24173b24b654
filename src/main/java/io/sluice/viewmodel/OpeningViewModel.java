package io.sluice.viewmodel;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.stream.Stream;

import io.sluice.model.Download;
import io.sluice.model.DownloadState;
import io.sluice.model.DownloadState.Completed;
import io.sluice.settings.DesktopSettings.Opens;
import io.sluice.settings.SettingsStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Opens finished files and shows them in their folders. Whether a file is still there is seen then, not before: a disk
/// that sleeps would hold up the window. JavaFX thread; the desktop is asked in the background.
public final class OpeningViewModel {
    /// Each opens a window.
    static final int MOST = 10;
    /// For each the disk is asked while the mouse waits.
    static final int MOST_DRAGGED = 1_000;
    private static final Logger LOG = LoggerFactory.getLogger(OpeningViewModel.class);

    private interface FileAction {
        void on(Path file) throws IOException;
    }

    /// @param failedKey of what is said where the desktop refuses, with the file's name and its path
    private record Step(String failedKey, FileAction action) {
    }

    private final Selection selection;
    private final Notices notices;
    private final SettingsStore settings;
    private final DesktopFiles desktop;
    private final Executor background;
    private final Executor fx;
    private final Step shows;
    private final Command open = new Command(() -> selected(asSet()));
    private final Command show;

    OpeningViewModel(Selection selection, Notices notices, SettingsStore settings, DesktopFiles desktop,
            Executor background, Executor fx) {
        this.selection = selection;
        this.notices = notices;
        this.settings = settings;
        this.desktop = desktop;
        this.background = background;
        this.fx = fx;
        shows = new Step("notice.notShown", desktop::show);
        show = new Command(() -> selected(shows));
        selection.idsProperty().subscribe(_ -> refresh());
    }

    /// Of the selected downloads those that are finished: their files, or their folders if the settings say so.
    public Command open() {
        return open;
    }

    /// Of the selected downloads those that are finished.
    public Command show() {
        return show;
    }

    /// As [#open()] does, if it is finished.
    public void open(DownloadRow row) {
        open(row.download());
    }

    /// The files that go along where `grabbed` is dragged out of the window: its own and, where it is selected, those of the
    /// others; none where it is not finished. Those that are gone are left out, and where nothing else is left it is said.
    /// A drag does not wait: unlike all the rest the disk is asked at once.
    public List<Path> draggedWith(DownloadRow grabbed) {
        List<Path> files = fileOf(grabbed.download().state()).toList();
        if (!files.isEmpty() && selection.ids().contains(grabbed.id())) {
            files = filesOfSelection();
        }
        if (files.size() > MOST_DRAGGED) {
            notices.mention(UserMessage.of("notice.dragFewer", MOST_DRAGGED));
            return List.of();
        }
        List<Path> there = files.stream().filter(Files::isRegularFile).toList();
        if (there.isEmpty() && !files.isEmpty()) {
            notices.say(gone(files.getFirst()));
        }
        return there;
    }

    /// One of Sluice itself, or its folder while it is not there yet.
    void showOwn(Path file) {
        Path folder = file.getParent();
        background.execute(() -> take(folder == null || Files.exists(file) ? file : folder, shows));
    }

    void open(Download download) {
        take(fileOf(download.state()).toList(), asSet());
    }

    void refresh() {
        boolean any = selection.selected(Completed.class::isInstance).findAny().isPresent();
        open.enable(any);
        show.enable(any);
    }

    private void selected(Step step) {
        List<Path> files = filesOfSelection();
        if (files.size() > MOST) {
            notices.mention(UserMessage.of("notice.openFewer", MOST));
        } else {
            take(files, step);
        }
    }

    private List<Path> filesOfSelection() {
        return selection.matching(Completed.class::isInstance).stream()
                .flatMap(download -> fileOf(download.state())).toList();
    }

    private static Stream<Path> fileOf(DownloadState state) {
        return state instanceof Completed(var file, _, _) ? Stream.of(file) : Stream.empty();
    }

    private Step asSet() {
        return settings.current().desktop().opens() == Opens.FILE
                ? new Step("notice.notOpened", this::openOrShow)
                : shows;
    }

    private void openOrShow(Path file) throws IOException {
        if (!desktop.open(file)) {
            fx.execute(() -> notices.mention(UserMessage.of("notice.couldRun", nameOf(file))));
        }
    }

    private void take(List<Path> files, Step step) {
        background.execute(() -> files.forEach(file -> take(file, step)));
    }

    private void take(Path file, Step step) {
        try {
            step.action().on(file);
        } catch (NoSuchFileException _) {
            say(gone(file));
        } catch (IOException refused) {
            LOG.info("The desktop did not take {}", file, refused);
            say(UserMessage.of(step.failedKey(), nameOf(file), file.toString()));
        }
    }

    private void say(UserMessage problem) {
        fx.execute(() -> notices.say(problem));
    }

    private static UserMessage gone(Path file) {
        return UserMessage.of("notice.fileGone", nameOf(file), String.valueOf(file.getParent()));
    }

    private static String nameOf(Path file) {
        return String.valueOf(file.getFileName());
    }
}
