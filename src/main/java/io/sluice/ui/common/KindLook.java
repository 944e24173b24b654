package io.sluice.ui.common;

import io.sluice.model.query.FileKind;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignF;
import org.kordamp.ikonli.materialdesign2.MaterialDesignM;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;
import org.kordamp.ikonli.materialdesign2.MaterialDesignS;

/// What a kind of file is called, by key, and its icon.
public final class KindLook {
    private KindLook() {
    }

    public static String key(FileKind kind) {
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

    public static Ikon icon(FileKind kind) {
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
