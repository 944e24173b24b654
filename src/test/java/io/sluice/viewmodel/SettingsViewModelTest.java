package io.sluice.viewmodel;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;

import io.sluice.settings.ApiSettings;
import io.sluice.settings.ApiToken;
import io.sluice.settings.AppearanceSettings.Theme;
import io.sluice.settings.QueueSettings.WhenLowered;
import io.sluice.settings.Settings;
import io.sluice.settings.SettingsStore;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayName("The settings")
class SettingsViewModelTest {
    @TempDir
    private Path folder;
    private final Queue<Runnable> background = new ArrayDeque<>();
    private final Notices notices = new Notices();
    private final List<Path> shown = new ArrayList<>();
    private SettingsStore store;
    private SettingsViewModel settings;

    @BeforeEach
    void open() {
        store = store(Map.of());
        settings = model(store);
    }

    private SettingsStore store(Map<String, String> variables) {
        return SettingsStore.open(folder.resolve("config/settings.json"), variables, folder.resolve("downloads"));
    }

    private SettingsViewModel model(SettingsStore of) {
        return new SettingsViewModel(of, background::add, Runnable::run, notices, shown::add);
    }

    private Settings inForce() {
        for (Runnable task = background.poll(); task != null; task = background.poll()) {
            task.run();
        }
        return store.current();
    }

    @Test
    void goBackToTheDefaultsAndFromThere() {
        settings.slots().atOnce().textProperty().set("7");
        settings.appearance().theme().valueProperty().set(Theme.DARK);
        settings.adding().folder().textProperty().set(folder.toString());
        Settings before = inForce();
        assertThat(settings.advanced().takeBack().enabledProperty().get()).isFalse();

        settings.advanced().restore().run();

        assertThat(inForce()).isEqualTo(Settings.defaults(folder));
        assertThat(settings.slots().atOnce().textProperty().get()).isEqualTo("3");
        settings.advanced().takeBack().run();
        assertThat(inForce()).isEqualTo(before);
        assertThat(settings.slots().atOnce().textProperty().get()).isEqualTo("7");
        assertThat(settings.advanced().restore().enabledProperty().get()).isTrue();
    }

    @Test
    void sayWhereTheyAreKept() {
        settings.advanced().showFolder();
        assertThat(settings.advanced().folder()).isEqualTo(folder.resolve("config"));
        assertThat(shown).containsExactly(folder.resolve("config/settings.json"));
    }

    @Test
    void sayHowOtherProgramsMayAsk() {
        settings.api().on().valueProperty().set(false);
        settings.api().port().textProperty().set("0");
        settings.api().origins().textProperty().set("https://a.example, http://b.example:8080");
        settings.api().aria2Port().valueProperty().set(true);
        settings.api().aria2Shutdown().valueProperty().set(true);

        ApiSettings api = inForce().desktop().api();
        assertThat(api).isEqualTo(new ApiSettings(false, 0, List.of("https://a.example", "http://b.example:8080"),
                new ApiSettings.Aria2(true, true)));
        assertThat(settings.api().origins().problemProperty().get()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"65536", "-1", "x", ""})
    void takeNoPortThatIsNone(String typed) {
        settings.api().port().textProperty().set(typed);
        assertThat(settings.api().port().problemProperty().get()).contains(UserMessage.of("settings.notAPort"));
        assertThat(inForce().desktop().api().port()).isEqualTo(ApiSettings.DEFAULT_PORT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"example.org", "https://example.org/", "*", "ftp://example.org"})
    void takeNoOriginThatIsNone(String typed) {
        settings.api().origins().textProperty().set("https://a.example " + typed);
        assertThat(settings.api().origins().problemProperty().get()).contains(UserMessage.of("settings.notAnOrigin"));
        assertThat(inForce().desktop().api().origins()).isEmpty();
    }

    @Test
    void giveProgramsAnotherToken() {
        String before = ApiToken.of(store.credentials());
        settings.api().renewToken();
        inForce();
        assertThat(ApiToken.of(store.credentials())).hasSize(43).isNotEqualTo(before)
                .isEqualTo(settings.api().token().textProperty().get());
    }

    @Test
    void takeEffectAsTheyAreTyped() {
        settings.slots().atOnce().textProperty().set("7");
        settings.adding().retries().textProperty().set(" 5 ");
        settings.transfer().connections().textProperty().set("16");
        settings.transfer().speedLimit().textProperty().set("2 MiB");
        settings.adding().folder().textProperty().set(folder.resolve("elsewhere").toString());
        settings.slots().whenLowered().valueProperty().set(WhenLowered.STOP_LAST);
        settings.slots().byPriority().valueProperty().set(false);
        settings.appearance().theme().valueProperty().set(Theme.DARK);

        Settings now = inForce();
        assertThat(now.queue().atOnce()).isEqualTo(7);
        assertThat(now.queue().maxRetries()).isEqualTo(5);
        assertThat(now.transfer().connections()).isEqualTo(16);
        assertThat(now.transfer().bytesPerSecond()).isEqualTo(2 << 20);
        assertThat(now.queue().folder()).isEqualTo(folder.resolve("elsewhere"));
        assertThat(now.queue().whenLowered()).isEqualTo(WhenLowered.STOP_LAST);
        assertThat(now.queue().byPriority()).isFalse();
        assertThat(now.appearance().theme()).isEqualTo(Theme.DARK);
        assertThat(settings.adding().retries().textProperty().get()).as("as it was typed").isEqualTo(" 5 ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0", "11", "many", "2.5"})
    void thatAreOutOfBoundsAreSaidAndChangeNothing(String typed) {
        settings.slots().atOnce().textProperty().set(typed);

        assertThat(settings.slots().atOnce().problemProperty().get())
                .contains(UserMessage.of("settings.notInRange", 1, 10));
        assertThat(inForce().queue().atOnce()).isEqualTo(3);

        settings.slots().atOnce().textProperty().set("4");

        assertThat(settings.slots().atOnce().problemProperty().get()).isEmpty();
        assertThat(inForce().queue().atOnce()).isEqualTo(4);
    }

    @Test
    void keepTheLastOfWhatWasTypedQuickly() {
        settings.slots().atOnce().textProperty().set("1");
        settings.slots().atOnce().textProperty().set("10");

        assertThat(inForce().queue().atOnce()).isEqualTo(10);
        assertThat(settings.slots().atOnce().textProperty().get()).isEqualTo("10");
    }

    @Test
    void showWhatWasChangedElsewhere() {
        store.change(now -> now.withQueue(now.queue().withAtOnce(9)));

        assertThat(settings.slots().atOnce().textProperty().get()).isEqualTo("9");
        assertThat(background).as("written back").isEmpty();
    }

    @Test
    void refuseAFolderThatCannotBeWrittenAndLeaveItInTheField() throws Exception {
        Path file = Files.writeString(folder.resolve("file"), "no folder");

        settings.adding().folder().textProperty().set(file.resolve("below").toString());

        assertThat(inForce().queue().folder()).isEqualTo(folder.resolve("downloads"));
        assertThat(settings.adding().folder().problemProperty().get().orElseThrow()).isEqualTo(UserMessage
                .of("settings.folderNotWritable", file.toString()).withRemedy(Remedy.CHOOSE_FOLDER));
        assertThat(settings.adding().folder().textProperty().get()).isEqualTo(file.resolve("below").toString());
    }

    @Test
    void refuseAFolderThatIsNotNamedFromTheTop() {
        settings.adding().folder().textProperty().set("downloads");

        assertThat(settings.adding().folder().problemProperty().get().orElseThrow().key())
                .isEqualTo("settings.folderNotAbsolute");
    }

    @Test
    void sayAtTheFieldThatTheyCouldNotBeSavedAndGoOn() throws Exception {
        Files.writeString(folder.resolve("config"), "a file where the folder should be");

        settings.slots().atOnce().textProperty().set("5");
        settings.appearance().theme().valueProperty().set(Theme.DARK);

        assertThat(inForce().queue().atOnce()).isEqualTo(3);
        assertThat(settings.slots().atOnce().problemProperty().get().orElseThrow().key())
                .isEqualTo("settings.notSaved");
        assertThat(notices.shown()).extracting(UserMessage::key).containsExactly("settings.notSaved");
        assertThat(settings.appearance().theme().valueProperty().get()).as("what is in force").isEqualTo(Theme.SYSTEM);

        Files.delete(folder.resolve("config"));
        settings.slots().atOnce().textProperty().set("6");
        assertThat(inForce().queue().atOnce()).isEqualTo(6);
    }

    @Test
    void nameTheVariableThatFixesOne() {
        SettingsViewModel fixed = model(store(Map.of("DOWNLOAD__MAX_CONCURRENT_DOWNLOADS", "2")));

        assertThat(fixed.slots().atOnce().fixedBy()).contains("DOWNLOAD__MAX_CONCURRENT_DOWNLOADS");
        assertThat(fixed.slots().atOnce().textProperty().get()).isEqualTo("2");
        assertThat(fixed.adding().retries().fixedBy()).isEmpty();
        assertThat(fixed.appearance().theme().fixedBy()).isEmpty();
    }

    @ParameterizedTest(name = "“{0}” is {1} bytes a second, written “{2}”")
    @CsvSource({"'', 0, ''", "500 KiB, 512000, 500 KiB", "2 MiB/s, 2097152, 2 MiB", "1.5M, 1572864, 1536 KiB",
            "'1,5 mib', 1572864, 1536 KiB", "1 GiB, 1073741824, 1 GiB", "1MB, 1000000, 1000000 B",
            "100, 102400, 100 KiB", "100 B, 100, 100 B",
            "0, 0, ''"})
    void readSpeedsAsPeopleWriteThem(String typed, long bytes, String written) {
        assertThat(SpeedText.read(typed)).isEqualTo(new Reading.Good<>(bytes));
        assertThat(SpeedText.write(bytes)).isEqualTo(written);
    }

    @ParameterizedTest
    @ValueSource(strings = {"fast", "-1", "2 parsecs", "99999999999999999999 GiB", "0.1 B", "2 MiB 3"})
    void refuseWhatIsNoSpeed(String typed) {
        settings.transfer().speedLimit().textProperty().set(typed);

        assertThat(settings.transfer().speedLimit().problemProperty().get())
                .contains(UserMessage.of("settings.noSpeed", typed));
    }
}
