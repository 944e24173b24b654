package io.sluice.settings;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import io.sluice.model.HostRule;
import io.sluice.model.HostRules;
import io.sluice.model.SpeedWindows;
import io.sluice.model.WeeklyWindows;
import io.sluice.model.WhenDone;
import io.sluice.model.query.Sort;
import io.sluice.settings.AddingSettings.OnDuplicate;
import io.sluice.settings.AppearanceSettings.Accent;
import io.sluice.settings.AppearanceSettings.Density;
import io.sluice.settings.AppearanceSettings.Theme;
import io.sluice.settings.DesktopSettings.Opens;
import io.sluice.settings.NetworkSettings.ProxyMode;
import io.sluice.settings.QueueSettings.WhenLowered;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@DisplayName("The settings")
class SettingsStoreTest {
    private static final HostRules HOSTS = new HostRules(List.of(new HostRule("*.example.org", 500_000, 2),
            new HostRule("slow.example.net", 0, 1)), 12);

    @TempDir
    Path folder;
    private Path file;
    private Path downloads;

    @BeforeEach
    void name() {
        file = folder.resolve("home").resolve("settings.json");
        downloads = folder.resolve("downloads");
    }

    private static Settings fiveAtOnce(Settings settings) {
        return settings.withQueue(settings.queue().withAtOnce(5));
    }

    private SettingsStore open() {
        return open(Map.of());
    }

    private SettingsStore open(Map<String, String> environment) {
        return SettingsStore.open(file, environment, downloads);
    }

    private void write(String json) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, json);
    }

    @Test
    void areTheDefaultsWhereNothingWasSet() {
        assertThat(open().current())
                .isEqualTo(
                        new Settings(
                                new QueueSettings(new AddingSettings(downloads, 3, OnDuplicate.ASK), 3,
                                        WhenLowered.LET_FINISH, true, Fairness.DEFAULT),
                                new TransferSettings(8, 0, HostRules.NONE), AppearanceSettings.DEFAULT,
                                new NetworkSettings(ProxyMode.SYSTEM, "", ""), ScheduleSettings.ALWAYS,
                                HistorySettings.ALL,
                                new WindowSettings(false, 40, WindowBounds.DEFAULT, ListSettings.DEFAULT),
                                new DesktopSettings(true, Opens.FILE, new NoticeSettings(true, true, true),
                                        new ApiSettings(true, 17580, List.of(),
                                                new ApiSettings.Aria2(false, false)),
                                        false)));
        assertThat(open().fixed()).isEmpty();
        assertThat(open().remarks()).isEmpty();
        assertThat(file).doesNotExist();
    }

    @Test
    void areAllKept() {
        var wanted = new Settings(
                new QueueSettings(new AddingSettings(folder.resolve("über"), 1, OnDuplicate.LEAVE_OUT), 10,
                        WhenLowered.STOP_LAST, false,
                        new Fairness(false, 30, 9)),
                new TransferSettings(32, 5_000_000_000L, HOSTS),
                new AppearanceSettings(Theme.DARK, Accent.PINK, Density.COMFORTABLE, 130, "de"),
                new NetworkSettings(ProxyMode.SOCKS5, "[::1]:1080", "me"),
                new ScheduleSettings(WeeklyWindows.parse("fri 22:00-06:00; daily 01:00-02:00"),
                        SpeedWindows.parse("mon 08:00-18:00 5000"), WhenDone.SLEEP),
                new HistorySettings(30, 1_000), new WindowSettings(true, 75, new WindowBounds(-5, 7, 800, 600, true),
                        ListSettings.DEFAULT.withSort(new Sort(Sort.Key.NAME, true))),
                new DesktopSettings(false, Opens.FOLDER, new NoticeSettings(false, true, false),
                        new ApiSettings(false, 0, List.of("https://a.example", "http://b.example:8080"),
                                new ApiSettings.Aria2(true, true)),
                        true));

        open().change(_ -> wanted);

        assertThat(open().current()).isEqualTo(wanted);
    }

    @Test
    void takeEffectAtOnceAndAreToldToListenersUntilTheyStopListening() {
        SettingsStore store = open();
        List<Integer> told = new ArrayList<>();
        var failing = store.onChange(_ -> {
            throw new IllegalStateException("A listener that fails does not keep it from the others");
        });
        var listening = store.onChange(settings -> told.add(settings.queue().atOnce()));

        store.change(SettingsStoreTest::fiveAtOnce);
        listening.close();
        failing.close();
        store.change(settings -> settings.withQueue(settings.queue().withAtOnce(6)));

        assertThat(told).containsExactly(5);
        assertThat(store.current().queue().atOnce()).isEqualTo(6);
    }

    @Test
    void stayAsTheyAreWhereTheyCannotBeWritten() throws IOException {
        SettingsStore store = open();
        Files.writeString(folder.resolve("home"), "a file where the folder should be");

        assertThatThrownBy(() -> store.change(SettingsStoreTest::fiveAtOnce)).isInstanceOf(SettingsException.class)
                .hasMessageContaining("could not be saved");
        assertThat(store.current().queue().atOnce()).isEqualTo(3);
    }

    @Test
    void cannotBeOutOfRange() {
        SettingsStore store = open();

        assertThatIllegalArgumentException()
                .isThrownBy(() -> store.change(settings -> settings.withQueue(settings.queue().withAtOnce(11))))
                .withMessageContaining("1-10");
        assertThat(file).doesNotExist();
    }

    @Nested
    @DisplayName("in the file")
    class InTheFile {
        @Test
        void keepWhatANewerVersionWrote() throws IOException {
            write("{\"queue\": {\"at_once\": 4, \"newer\": [1, 2]}, \"api\": {\"port\": 17580}}");

            open().change(settings -> settings.withAppearance(AppearanceSettings.DEFAULT.withTheme(Theme.LIGHT)));

            assertThat(Files.readString(file)).contains("\"newer\"", "\"port\" : 17580", "\"at_once\" : 4",
                    "\"theme\" : \"LIGHT\"");
        }

        @ParameterizedTest
        @CsvSource(delimiter = '|', quoteCharacter = '`', value = {"queue|at_once|11", "queue|at_once|0",
                "queue|max_retries|\"many\"", "queue|max_retries|99999999999", "queue|folder|\"\"",
                "queue|when_lowered|\"PANIC\"", "queue|by_priority|\"perhaps\"", "transfer|connections|{}",
                "transfer|bytes_per_second|-1", "appearance|theme|null"})
        void areTheDefaultsWhereAValueMakesNoSenseAndSaySo(String topic, String name, String value) throws IOException {
            write("{\"%s\": {\"%s\": %s}}".formatted(topic, name, value));

            SettingsStore store = open();

            assertThat(store.current()).isEqualTo(Settings.defaults(downloads));
            assertThat(store.remarks()).singleElement().asString().contains(topic + "." + name, value);
        }

        @ParameterizedTest
        @ValueSource(strings = {"", "{\"queue\": {", "[]", "null", "\u0000\u0000\u0000"})
        void areTheDefaultsWhereItIsDamagedAndItIsKeptAside(String content) throws IOException {
            write(content);

            SettingsStore store = open();

            assertThat(store.current()).isEqualTo(Settings.defaults(downloads));
            assertThat(store.remarks()).singleElement().asString().contains("settings.json.damaged");
            assertThat(folder.resolve("home").resolve("settings.json.damaged")).hasContent(content);
            store.change(SettingsStoreTest::fiveAtOnce);
            assertThat(open().current().queue().atOnce()).isEqualTo(5);
        }

        @Test
        void areNotTakenForNoneWhereTheyCannotBeRead() throws IOException {
            Files.createDirectories(file);

            assertThatThrownBy(SettingsStoreTest.this::open).isInstanceOf(SettingsException.class);
        }
    }

    @Nested
    @DisplayName("in the environment")
    class InTheEnvironment {
        @Test
        void goBeforeTheFileAndSayWhichVariableFixesThem() throws IOException {
            write("{\"queue\": {\"at_once\": 4, \"max_retries\": 5, \"by_priority\": true}}");

            SettingsStore store = open(Map.of("SLUICE_DOWNLOAD_DIR", folder + "/x/../y",
                    "DOWNLOAD__MAX_CONCURRENT_DOWNLOADS", "7", "DOWNLOAD__DEFAULT_MAX_RETRIES", " 1 ",
                    "DOWNLOAD__ENABLE_PRIORITY_QUEUE", "False", "PATH", "/bin"));

            assertThat(store.current().queue())
                    .isEqualTo(new QueueSettings(new AddingSettings(folder.resolve("y"), 1, OnDuplicate.ASK), 7,
                            WhenLowered.LET_FINISH, false,
                            Fairness.DEFAULT));
            assertThat(store.fixed()).isEqualTo(Map.of(Setting.FOLDER, "SLUICE_DOWNLOAD_DIR", Setting.AT_ONCE,
                    "DOWNLOAD__MAX_CONCURRENT_DOWNLOADS", Setting.MAX_RETRIES, "DOWNLOAD__DEFAULT_MAX_RETRIES",
                    Setting.BY_PRIORITY, "DOWNLOAD__ENABLE_PRIORITY_QUEUE"));
        }

        @Test
        void areNotChangedAndDoNotGetIntoTheFile() throws IOException {
            write("{\"queue\": {\"at_once\": 4}}");
            SettingsStore store = open(Map.of("DOWNLOAD__MAX_CONCURRENT_DOWNLOADS", "7"));

            store.change(settings -> settings.withQueue(settings.queue().withAtOnce(9).withMaxRetries(2)));

            assertThat(store.current().queue().atOnce()).isEqualTo(7);
            assertThat(open().current().queue().atOnce()).isEqualTo(4);
            assertThat(open().current().queue().maxRetries()).isEqualTo(2);
        }

        @Test
        void areNoneWhereTheVariableIsEmpty() {
            assertThat(open(Map.of("DOWNLOAD__MAX_CONCURRENT_DOWNLOADS", " ")).fixed()).isEmpty();
        }

        @ParameterizedTest
        @CsvSource({"DOWNLOAD__MAX_CONCURRENT_DOWNLOADS,11,1-10", "DOWNLOAD__MAX_CONCURRENT_DOWNLOADS,0,1-10",
                "DOWNLOAD__DEFAULT_MAX_RETRIES,three,whole number", "DOWNLOAD__DEFAULT_MAX_RETRIES,0,1-10",
                "DOWNLOAD__ENABLE_PRIORITY_QUEUE,maybe,true or false"})
        void stopTheStartInOneLineWhereTheyCannotBe(String variable, String value, String reason) {
            assertThatThrownBy(() -> open(Map.of(variable, value))).isInstanceOf(SettingsException.class)
                    .hasMessageContainingAll(variable + "=" + value, reason)
                    .satisfies(it -> assertThat(it.getMessage()).doesNotContain("\n"));
        }
    }
}
