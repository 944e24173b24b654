package io.sluice.ui.common;

import java.util.Locale;
import java.util.Map;

import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignD;
import org.kordamp.ikonli.materialdesign2.MaterialDesignF;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;

/// The icon of a file after the ending of its name.
public final class FileIcons {
    private static final Map<String, Ikon> BY_ENDING = Map.ofEntries(
            Map.entry("iso", MaterialDesignD.DISC), Map.entry("img", MaterialDesignD.DISC),
            Map.entry("mp3", MaterialDesignF.FILE_MUSIC_OUTLINE), Map.entry("flac", MaterialDesignF.FILE_MUSIC_OUTLINE),
            Map.entry("ogg", MaterialDesignF.FILE_MUSIC_OUTLINE), Map.entry("opus", MaterialDesignF.FILE_MUSIC_OUTLINE),
            Map.entry("m4a", MaterialDesignF.FILE_MUSIC_OUTLINE), Map.entry("wav", MaterialDesignF.FILE_MUSIC_OUTLINE),
            Map.entry("mp4", MaterialDesignF.FILE_VIDEO_OUTLINE), Map.entry("mkv", MaterialDesignF.FILE_VIDEO_OUTLINE),
            Map.entry("webm", MaterialDesignF.FILE_VIDEO_OUTLINE), Map.entry("mov", MaterialDesignF.FILE_VIDEO_OUTLINE),
            Map.entry("jpg", MaterialDesignF.FILE_IMAGE_OUTLINE), Map.entry("jpeg", MaterialDesignF.FILE_IMAGE_OUTLINE),
            Map.entry("png", MaterialDesignF.FILE_IMAGE_OUTLINE), Map.entry("webp", MaterialDesignF.FILE_IMAGE_OUTLINE),
            Map.entry("zip", MaterialDesignA.ARCHIVE_OUTLINE), Map.entry("tar", MaterialDesignA.ARCHIVE_OUTLINE),
            Map.entry("gz", MaterialDesignA.ARCHIVE_OUTLINE), Map.entry("xz", MaterialDesignA.ARCHIVE_OUTLINE),
            Map.entry("zst", MaterialDesignA.ARCHIVE_OUTLINE), Map.entry("7z", MaterialDesignA.ARCHIVE_OUTLINE),
            Map.entry("rar", MaterialDesignA.ARCHIVE_OUTLINE), Map.entry("bz2", MaterialDesignA.ARCHIVE_OUTLINE),
            Map.entry("deb", MaterialDesignP.PACKAGE_VARIANT_CLOSED),
            Map.entry("rpm", MaterialDesignP.PACKAGE_VARIANT_CLOSED),
            Map.entry("exe", MaterialDesignP.PACKAGE_VARIANT_CLOSED),
            Map.entry("pdf", MaterialDesignF.FILE_DOCUMENT_OUTLINE),
            Map.entry("epub", MaterialDesignF.FILE_DOCUMENT_OUTLINE),
            Map.entry("txt", MaterialDesignF.FILE_DOCUMENT_OUTLINE));

    private FileIcons() {
    }

    public static Ikon of(String fileName) {
        String ending = fileName.substring(fileName.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return BY_ENDING.getOrDefault(ending, MaterialDesignF.FILE_OUTLINE);
    }
}
