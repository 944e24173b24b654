package io.sluice.ui.main;

import java.util.Locale;
import javafx.css.PseudoClass;

import io.sluice.model.DownloadState;
import io.sluice.model.DownloadState.BackingOff;
import io.sluice.model.DownloadState.Cancelled;
import io.sluice.model.DownloadState.Completed;
import io.sluice.model.DownloadState.Downloading;
import io.sluice.model.DownloadState.Failed;
import io.sluice.model.DownloadState.Finishing;
import io.sluice.model.DownloadState.Paused;
import io.sluice.model.DownloadState.Probing;
import io.sluice.model.DownloadState.Queued;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignD;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;
import org.kordamp.ikonli.materialdesign2.MaterialDesignT;

/// What a state looks like: its icon, and the pseudo-class of the row by which the sheet gives it a colour.
enum StateLook {
    WAITING(MaterialDesignC.CLOCK_OUTLINE), DOWNLOADING(MaterialDesignD.DOWNLOAD), RETRYING(
            MaterialDesignT.TIMER_OUTLINE), PAUSED(MaterialDesignP.PAUSE_CIRCLE_OUTLINE), FINISHED(
                    MaterialDesignC.CHECK_CIRCLE_OUTLINE), FAILED(
                            MaterialDesignA.ALERT_CIRCLE_OUTLINE), CANCELLED(MaterialDesignC.CANCEL);

    @SuppressWarnings("ImmutableEnumChecker") // An icon of the pack is an enum constant itself.
    private final Ikon icon;

    StateLook(Ikon icon) {
        this.icon = icon;
    }

    static StateLook of(DownloadState state) {
        return switch (state) {
            case Queued _ -> WAITING;
            case Paused _ -> PAUSED;
            case Probing _,Downloading _,Finishing _ -> DOWNLOADING;
            case BackingOff _ -> RETRYING;
            case Completed _ -> FINISHED;
            case Failed _ -> FAILED;
            case Cancelled _ -> CANCELLED;
        };
    }

    Ikon icon() {
        return icon;
    }

    PseudoClass pseudoClass() {
        return PseudoClass.getPseudoClass(name().toLowerCase(Locale.ROOT));
    }
}
