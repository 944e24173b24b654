package io.sluice.ui.main;

import java.util.Set;
import java.util.function.Consumer;

import io.sluice.viewmodel.Command;
import io.sluice.viewmodel.DownloadListViewModel;
import io.sluice.viewmodel.DownloadRow;
import io.sluice.viewmodel.Remedy;

/// Does what the button beside a row's sentence offers.
final class Remedies {
    private final DownloadListViewModel list;
    private final Consumer<DownloadRow> askForLink;
    private final Consumer<DownloadRow> askForLogin;

    Remedies(DownloadListViewModel list, Consumer<DownloadRow> askForLink, Consumer<DownloadRow> askForLogin) {
        this.list = list;
        this.askForLogin = askForLogin;
        this.askForLink = askForLink;
    }

    void apply(DownloadRow row, Remedy remedy) {
        switch (remedy) {
            case RETRY -> run(row, list.retry());
            case START_OVER -> run(row, list.startOver());
            // Whatever the disk lacked was put right outside; what is left to do is to go on.
            case RESUME, CHOOSE_FOLDER, RESTART -> run(row, list.resume());
            case LOG_IN -> askForLogin.accept(row);
            case PASTE_LINK -> askForLink.accept(row);
        }
    }

    private void run(DownloadRow row, Command command) {
        list.select(Set.of(row.id()));
        command.run();
    }
}
