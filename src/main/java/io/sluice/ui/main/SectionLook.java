package io.sluice.ui.main;

import java.util.Optional;

import io.sluice.i18n.Messages;
import io.sluice.model.query.FileKind;
import io.sluice.model.query.View;
import io.sluice.ui.common.KindLook;
import io.sluice.viewmodel.Section;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignD;
import org.kordamp.ikonli.materialdesign2.MaterialDesignF;
import org.kordamp.ikonli.materialdesign2.MaterialDesignM;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;

/// What a section of the side bar looks like.
record SectionLook(String name, Ikon icon) {
    static SectionLook of(Section section, Messages messages) {
        return switch (section) {
            case Section.OfView(var view) -> new SectionLook(messages.get(key(view)), icon(view));
            case Section.OfSearch(var search) -> new SectionLook(search.name(), MaterialDesignM.MAGNIFY);
            case Section.OfCategory(var category) -> {
                Optional<FileKind> kind = category.kind();
                yield new SectionLook(
                        category.name().isEmpty() && kind.isPresent()
                                ? messages.get(KindLook.key(kind.get()))
                                : category.name(),
                        kind.map(KindLook::icon).orElse(MaterialDesignF.FOLDER_OUTLINE));
            }
        };
    }

    private static String key(View view) {
        return switch (view) {
            case ALL -> "ui.view.all";
            case ACTIVE -> "ui.view.active";
            case WAITING -> "ui.view.waiting";
            case PAUSED -> "ui.view.paused";
            case FINISHED -> "ui.view.finished";
            case FAILED -> "ui.view.failed";
        };
    }

    private static Ikon icon(View view) {
        return switch (view) {
            case ALL -> MaterialDesignF.FORMAT_LIST_BULLETED;
            case ACTIVE -> MaterialDesignD.DOWNLOAD;
            case WAITING -> MaterialDesignC.CLOCK_OUTLINE;
            case PAUSED -> MaterialDesignP.PAUSE;
            case FINISHED -> MaterialDesignC.CHECK;
            case FAILED -> MaterialDesignA.ALERT_CIRCLE_OUTLINE;
        };
    }
}
