package io.sluice.settings;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import io.sluice.model.query.Category;
import io.sluice.model.query.FileKind;
import io.sluice.model.query.FilterText;
import io.sluice.model.query.SavedSearch;
import io.sluice.model.query.Sort;
import io.sluice.settings.ColumnSettings.Column;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

@DisplayName("How the list is looked at")
class ListSettingsTest {
    @TempDir
    Path folder;

    private SettingsStore open() {
        return SettingsStore.open(folder.resolve("settings.json"), Map.of(), folder);
    }

    private static ListSettings read(String json, Path folder) throws Exception {
        Files.writeString(folder.resolve("settings.json"), "{\"list\":" + json + "}");
        return SettingsStore.open(folder.resolve("settings.json"), Map.of(), folder).current().list();
    }

    @Test
    void isTheQueueAndTheKindsOfFilesAtFirst() {
        assertThat(open().current().list()).isEqualTo(ListSettings.DEFAULT);
        assertThat(ListSettings.DEFAULT.categories()).hasSize(FileKind.values().length);
    }

    @Test
    void isReadAsItWasWritten() {
        var papers = new Category("Papers", FilterText.parse("host:arxiv.org ext:pdf -draft").filter(),
                folder.resolve("papers").toAbsolutePath());
        var list = new ListSettings(new Sort(Sort.Key.SIZE, true), List.of(Category.of(FileKind.MUSIC), papers),
                List.of(new SavedSearch("Large", "size:>1G \"two words\"")), false,
                new ColumnSettings(List.of(new Column("name", 320, true), new Column("speed", 88, false))));
        open().change(all -> all.withList(list));

        assertThat(open().current().list()).isEqualTo(list);
    }

    @Test
    void staysAsItIsWhereTheFileIsWrong() throws Exception {
        assertThat(read("{\"sort\": \"colour\", \"categories\": 7, \"searches\": [{\"text\": \"x\"}]}", folder))
                .isEqualTo(ListSettings.DEFAULT);
        assertThat(read("{\"columns\": \"name:320 speed\"}", folder)).isEqualTo(ListSettings.DEFAULT);
        assertThat(read("{\"columns\": \"name:0\"}", folder)).isEqualTo(ListSettings.DEFAULT);
        assertThat(read("{\"categories\": [{\"name\": \"X\", \"rule\": \"stauts:failed\"}]}", folder))
                .isEqualTo(ListSettings.DEFAULT);
        assertThat(read("{\"categories\": [{\"name\": \"\", \"rule\": \"host:example\"}]}", folder))
                .isEqualTo(ListSettings.DEFAULT);
    }

    @Test
    void knowsNoCategoryOfEverything() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Category("All", FilterText.parse("").filter(), null));
    }
}
