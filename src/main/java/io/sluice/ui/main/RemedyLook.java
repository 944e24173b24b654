package io.sluice.ui.main;

import io.sluice.viewmodel.Remedy;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignF;
import org.kordamp.ikonli.materialdesign2.MaterialDesignL;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;
import org.kordamp.ikonli.materialdesign2.MaterialDesignR;

/// What the button of a remedy says and shows.
record RemedyLook(String key, Ikon icon) {
    static RemedyLook of(Remedy remedy) {
        return switch (remedy) {
            case RETRY -> new RemedyLook("ui.remedy.retry", MaterialDesignR.REFRESH);
            case START_OVER -> new RemedyLook("ui.remedy.startOver", MaterialDesignR.RESTART);
            case RESUME -> new RemedyLook("ui.remedy.resume", MaterialDesignP.PLAY);
            case CHOOSE_FOLDER -> new RemedyLook("ui.remedy.chooseFolder", MaterialDesignF.FOLDER_OUTLINE);
            case PASTE_LINK -> new RemedyLook("ui.remedy.pasteLink", MaterialDesignL.LINK_VARIANT);
            case LOG_IN -> new RemedyLook("ui.remedy.logIn", MaterialDesignA.ACCOUNT_KEY_OUTLINE);
            case RESTART -> new RemedyLook("ui.remedy.restart", MaterialDesignR.RESTART);
        };
    }
}
