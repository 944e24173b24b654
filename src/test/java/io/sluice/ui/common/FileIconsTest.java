package io.sluice.ui.common;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignD;
import org.kordamp.ikonli.materialdesign2.MaterialDesignF;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayName("A file's icon")
class FileIconsTest {
    @Test
    void followsTheEndingOfItsName() {
        assertThat(FileIcons.of("debian-13.iso")).isEqualTo(MaterialDesignD.DISC);
        assertThat(FileIcons.of("data.tar.gz")).isEqualTo(MaterialDesignA.ARCHIVE_OUTLINE);
    }

    @Test
    void doesNotMindCapitals() {
        assertThat(FileIcons.of("SONG.MP3")).isEqualTo(MaterialDesignF.FILE_MUSIC_OUTLINE);
    }

    @Test
    void isAPlainOneForAnyOtherFile() {
        assertThat(FileIcons.of("README")).isEqualTo(MaterialDesignF.FILE_OUTLINE);
        assertThat(FileIcons.of("")).isEqualTo(MaterialDesignF.FILE_OUTLINE);
    }
}
