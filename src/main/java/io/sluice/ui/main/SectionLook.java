package io.sluice.ui.main;

import java.util.Optional;

import io.sluice.i18n.Messages;
import io.sluice.model.query.FileKind;
import io.sluice.model.query.View;
import io.sluice.viewmodel.Section;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignD;
import org.kordamp.ikonli.materialdesign2.MaterialDesignF;
import org.kordamp.ikonli.materialdesign2.MaterialDesignM;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;
import org.kordamp.ikonli.materialdesign2.MaterialDesignS;

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
                                ? messages.get(key(kind.get()))
                                : category.name(),
                        kind.map(SectionLook::icon).orElse(MaterialDesignF.FOLDER_OUTLINE));
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

    private static String key(FileKind kind) {
        return switch (kind) {
            case MUSIC -> "ui.kind.music";
            case VIDEO -> "ui.kind.video";
            case ARCHIVES -> "ui.kind.archives";
            case DOCUMENTS -> "ui.kind.documents";
            case PROGRAMS -> "ui.kind.programs";
            case IMAGES -> "ui.kind.images";
            case OTHER -> "ui.kind.other";
        };
    }

    private static Ikon icon(FileKind kind) {
        return switch (kind) {
            case MUSIC -> MaterialDesignM.MUSIC_NOTE;
            case VIDEO -> MaterialDesignF.FILMSTRIP;
            case ARCHIVES -> MaterialDesignA.ARCHIVE_OUTLINE;
            case DOCUMENTS -> MaterialDesignF.FILE_DOCUMENT_OUTLINE;
            case PROGRAMS -> MaterialDesignP.PACKAGE_VARIANT_CLOSED;
            case IMAGES -> MaterialDesignF.FILE_IMAGE_OUTLINE;
            case OTHER -> MaterialDesignS.SHAPE_OUTLINE;
        };
    }
}
