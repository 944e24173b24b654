package io.sluice.ui.main;

import io.sluice.viewmodel.Remedy;

/// What the button of a remedy says.
final class RemedyText {
    private RemedyText() {
    }

    static String of(Remedy remedy) {
        return switch (remedy) {
            case RETRY -> "ui.remedy.retry";
            case START_OVER -> "ui.remedy.startOver";
            case RESUME -> "ui.remedy.resume";
            case CHOOSE_FOLDER -> "ui.remedy.chooseFolder";
            case PASTE_LINK -> "ui.remedy.pasteLink";
            case FREE_SPACE -> "ui.remedy.freeSpace";
            case RESTART -> "ui.remedy.restart";
        };
    }
}
