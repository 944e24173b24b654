package io.sluice.ui.tray;

import java.util.List;
import java.util.stream.IntStream;

import io.sluice.i18n.Messages;
import io.sluice.platform.tray.MenuEntry;
import io.sluice.settings.QueueSettings;
import io.sluice.viewmodel.TrayViewModel;
import io.sluice.viewmodel.TrayViewModel.Face;

/// The menu of the tray, and what its lines do. Lines that cannot be chosen now stay where they are.
final class TrayMenu {
    private static final String OPEN = "open";
    private static final String ADD = "add";
    private static final String PAUSE_ALL = "pauseAll";
    private static final String RESUME_ALL = "resumeAll";
    private static final String AT_ONCE = "atOnce-";
    private static final String QUIT = "quit";

    /// What the window does.
    interface Steps {
        void toFront();

        void addFromClipboard();

        void quit();
    }

    private final Messages messages;
    private final TrayViewModel model;
    private final Steps steps;

    TrayMenu(Messages messages, TrayViewModel model, Steps steps) {
        this.messages = messages;
        this.model = model;
        this.steps = steps;
    }

    List<MenuEntry> of(Face face) {
        return List.of(command(OPEN, "ui.tray.open", true), command(ADD, "ui.tray.add", true),
                new MenuEntry.Separator(),
                command(PAUSE_ALL, "ui.action.pauseAll", !face.paused()),
                command(RESUME_ALL, "ui.action.resumeAll", face.paused()),
                new MenuEntry.Submenu(messages.get("ui.tray.atOnce"), numbers(face)),
                new MenuEntry.Separator(),
                command(QUIT, "ui.action.quit", true));
    }

    private MenuEntry command(String action, String key, boolean enabled) {
        return new MenuEntry.Command(action, messages.get(key), enabled);
    }

    private List<MenuEntry> numbers(Face face) {
        return IntStream.rangeClosed(QueueSettings.LEAST, QueueSettings.MOST)
                .<MenuEntry>mapToObj(number -> new MenuEntry.Choice(AT_ONCE + number,
                        messages.get("ui.tray.number", number), number == face.atOnce(), !face.atOnceFixed()))
                .toList();
    }

    /// JavaFX thread.
    void choose(String action) {
        switch (action) {
            case OPEN -> steps.toFront();
            case ADD -> steps.addFromClipboard();
            case PAUSE_ALL -> model.pauseAll();
            case RESUME_ALL -> model.resumeAll();
            case QUIT -> steps.quit();
            default -> model.atOnce(Integer.parseInt(action.substring(AT_ONCE.length())));
        }
    }
}
