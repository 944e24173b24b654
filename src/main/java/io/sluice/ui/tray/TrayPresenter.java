package io.sluice.ui.tray;

import java.util.List;
import java.util.stream.Collectors;
import javafx.application.Platform;

import io.sluice.i18n.Messages;
import io.sluice.platform.notice.SystemNotice;
import io.sluice.platform.tray.TrayEvents;
import io.sluice.platform.tray.TrayState;
import io.sluice.viewmodel.Announcement;
import io.sluice.viewmodel.Announcement.Kind;
import io.sluice.viewmodel.TrayViewModel;
import io.sluice.viewmodel.TrayViewModel.Face;
import io.sluice.viewmodel.TrayViewModel.Icon;
import io.sluice.viewmodel.UserMessage;

/// Puts the face of the tray into words and pictures, and brings what is chosen there to the JavaFX thread. Safe for any
/// thread.
public final class TrayPresenter implements TrayEvents {
    /// What the window does, on the JavaFX thread.
    public interface Steps extends TrayMenu.Steps {
        /// Adds the links that were copied in another program.
        void addCopied();

        /// @param hosted whether the window may hide now
        void trayHosted(boolean hosted);
    }

    private final Messages messages;
    private final TrayMenu menu;
    private final Steps steps;
    private final StateIcons icons = new StateIcons();

    public TrayPresenter(Messages messages, TrayViewModel model, Steps steps) {
        this.messages = messages;
        this.menu = new TrayMenu(messages, model, steps);
        this.steps = steps;
    }

    public TrayState stateOf(Face face) {
        return new TrayState(icons.of(face.icon()), messages.get("ui.window.title"), written(face.lines()),
                menu.of(face));
    }

    public SystemNotice noticeOf(Announcement announcement) {
        return new SystemNotice(announcement.title().in(messages), written(announcement.lines()),
                icons.of(iconOf(announcement.kind())), announcement.kind() == Kind.FAILED,
                announcement.kind() == Kind.COPIED
                        ? new SystemNotice.Step(messages.get("ui.copied.add"),
                                () -> Platform.runLater(steps::addCopied))
                        : null);
    }

    private static Icon iconOf(Kind kind) {
        return switch (kind) {
            case FINISHED -> Icon.RUNNING;
            case QUEUE_DONE, COPIED -> Icon.IDLE;
            case FAILED -> Icon.FAILED;
        };
    }

    private String written(List<UserMessage> lines) {
        return lines.stream().map(line -> line.in(messages)).collect(Collectors.joining("\n"));
    }

    @Override
    public void hosted(boolean hosted) {
        Platform.runLater(() -> steps.trayHosted(hosted));
    }

    @Override
    public void activated() {
        Platform.runLater(steps::toFront);
    }

    @Override
    public void chosen(String action) {
        Platform.runLater(() -> menu.choose(action));
    }
}
