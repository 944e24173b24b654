package io.sluice.ui.main;

import java.io.File;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;

import io.sluice.ui.common.OnJavaFx;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayName("The links of a clipboard or of a drop")
@ExtendWith(OnJavaFx.class)
class LinkDropTest {
    private static List<String> linksIn(Map<DataFormat, Object> content) {
        return OnJavaFx.get(() -> {
            Clipboard.getSystemClipboard().setContent(content);
            List<String> found = new ArrayList<>();
            LinkDrop.textOf(Clipboard.getSystemClipboard()).ifPresent(found::add);
            return found;
        });
    }

    @Test
    void areItsText() {
        assertThat(linksIn(Map.of(DataFormat.PLAIN_TEXT, "http://host/a http://host/b")))
                .containsExactly("http://host/a http://host/b");
    }

    @Test
    void areItsLinkWhereItHasNoText() {
        assertThat(linksIn(Map.of(DataFormat.URL, "http://host/a"))).containsExactly("http://host/a");
    }

    @Test
    void areThoseOfItsFilesWhereItHasSome() {
        var files = List.of(new File("list.txt").getAbsoluteFile(), new File("list.m3u").getAbsoluteFile());
        var found = OnJavaFx.get(() -> {
            Clipboard.getSystemClipboard().setContent(Map.of(DataFormat.FILES, files));
            return LinkDrop.filesOf(Clipboard.getSystemClipboard());
        });
        assertThat(found).containsExactlyElementsOf(files.stream().map(File::toPath).toList());
        assertThat(OnJavaFx.get(() -> {
            Clipboard.getSystemClipboard().setContent(Map.of(DataFormat.PLAIN_TEXT, "http://host/a"));
            return LinkDrop.filesOf(Clipboard.getSystemClipboard());
        })).isEmpty();
    }

    @Test
    void areLeftAloneWhereAKeeperOfPasswordsPutThem() {
        DataFormat known = DataFormat.lookupMimeType("x-kde-passwordManagerHint");
        DataFormat mark = known == null ? new DataFormat("x-kde-passwordManagerHint") : known;
        assertThat(OnJavaFx.get(() -> {
            Clipboard.getSystemClipboard().setContent(Map.of(DataFormat.PLAIN_TEXT, "http://host/a", mark, "secret"));
            return LinkDrop.publicTextOf(Clipboard.getSystemClipboard());
        })).isEmpty();
        assertThat(OnJavaFx.get(() -> {
            Clipboard.getSystemClipboard().setContent(Map.of(DataFormat.PLAIN_TEXT, "http://host/a"));
            return LinkDrop.publicTextOf(Clipboard.getSystemClipboard());
        })).contains("http://host/a");
    }

    @Test
    void areNoneWhereItHoldsSomethingElse() {
        assertThat(linksIn(Map.of(DataFormat.HTML, "<b>a</b>"))).isEmpty();
    }
}
