package io.sluice.viewmodel;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;

import io.sluice.model.HostRule;
import io.sluice.model.query.Category;
import io.sluice.model.query.FilterText;
import io.sluice.settings.Settings;
import io.sluice.settings.SettingsStore;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayName("A setting that is a list")
class SettingRowsTest {
    @TempDir
    private Path folder;
    private final Queue<Runnable> background = new ArrayDeque<>();
    private final Notices notices = new Notices();
    private SettingsStore store;
    private ListsViewModel lists;

    @BeforeEach
    void open() {
        store = SettingsStore.open(folder.resolve("settings.json"), Map.of(), folder.resolve("downloads"));
        lists = new SettingsViewModel(store, background::add, Runnable::run, notices, _ -> {
        }).lists();
    }

    private Settings inForce() {
        for (Runnable task = background.poll(); task != null; task = background.poll()) {
            task.run();
        }
        return store.current();
    }

    private static void type(TypedField field, String text) {
        field.textProperty().set(text);
    }

    private static Optional<String> problem(TypedField field) {
        return field.problemProperty().get().map(UserMessage::key);
    }

    private static Category category(String name, String rule, Path into) {
        return new Category(name, FilterText.parse(rule).filter(), into);
    }

    @Nested
    @DisplayName("of categories")
    class Categories {
        private SettingRows<Category, CategoryRow> categories;

        @BeforeEach
        void find() {
            categories = lists.categories();
        }

        @Test
        void showsThoseInForce() {
            assertThat(categories.rows()).extracting(row -> row.rule().text()).startsWith("type:music", "type:video");
            assertThat(inForce()).isEqualTo(store.current());
        }

        @Test
        void takesARowOnceItIsRight() {
            CategoryRow row = categories.add();
            type(row.name(), "Papers");
            assertThat(inForce().list().categories()).isEqualTo(Category.OF_KINDS);
            assertThat(problem(row.rule())).as("nobody was there yet").isEmpty();

            type(row.rule(), "host:arxiv.org ext:pdf");
            type(row.folder(), folder.resolve("papers").toString());

            assertThat(inForce().list().categories()).hasSize(Category.OF_KINDS.size() + 1)
                    .contains(category("Papers", "host:arxiv.org ext:pdf", folder.resolve("papers")));
        }

        @Test
        void keepsWhatARowStoodForWhileItIsWrongAndLeavesItAsItWasTyped() {
            CategoryRow music = categories.rows().getFirst();
            type(music.rule(), "type:musik");

            assertThat(inForce().list().categories()).isEqualTo(Category.OF_KINDS);
            assertThat(problem(music.rule())).contains("search.unknownValue");
            assertThat(music.problemProperty().get()).isPresent();
            assertThat(music.rule().text()).isEqualTo("type:musik");

            type(categories.rows().get(1).name(), "Films");
            assertThat(inForce().list().categories().getFirst()).isEqualTo(Category.OF_KINDS.getFirst());
            assertThat(music.rule().text()).isEqualTo("type:musik");

            type(music.rule(), "type:music");
            assertThat(music.problemProperty().get()).isEmpty();
        }

        @Test
        void saysWhatIsMissingInARowThatIsLeft() {
            CategoryRow row = categories.add();
            type(row.folder(), "papers");
            assertThat(problem(row.folder())).contains("settings.folderNotAbsolute");
            assertThat(problem(row.rule())).isEmpty();

            categories.left(row);
            assertThat(problem(row.rule())).contains("settings.category.noRule");

            type(row.rule(), "ext:pdf");
            assertThat(problem(row.name())).contains("settings.category.noName");
        }

        @Test
        void refusesAFolderThatCannotBeWrittenAndGoesOnWithTheOthers() throws Exception {
            Path file = Files.writeString(folder.resolve("file"), "no folder");
            CategoryRow music = categories.rows().getFirst();
            type(music.folder(), file.resolve("below").toString());

            assertThat(inForce().list().categories()).isEqualTo(Category.OF_KINDS);
            assertThat(problem(music.folder())).contains("settings.folderNotWritable");

            type(categories.rows().get(1).name(), "Films");
            assertThat(inForce().list().categories().get(1).name()).isEqualTo("Films");
            assertThat(music.folder().text()).isEqualTo(file.resolve("below").toString());
        }

        @Test
        void changesTheirOrder() {
            CategoryRow music = categories.rows().getFirst();
            assertThat(categories.mayMove(music, -1)).isFalse();
            categories.move(music, 1);
            categories.move(music, 1);

            assertThat(inForce().list().categories()).extracting(it -> FilterText.write(it.rule()))
                    .startsWith("type:video", "type:archives", "type:music");
        }

        @Test
        void takesOneAway() {
            categories.remove(categories.rows().getFirst());

            assertThat(inForce().list().categories()).isEqualTo(Category.OF_KINDS.subList(1, 7));
        }

        @Test
        void forgetsRowsThatNobodyTypedIntoAndNoOthers() {
            categories.add();
            CategoryRow begun = categories.add();
            type(begun.name(), "Papers");
            categories.tidy();

            assertThat(categories.rows()).hasSize(Category.OF_KINDS.size() + 1).contains(begun);
            assertThat(problem(begun.rule())).contains("settings.category.noRule");
        }

        @Test
        void putsTogetherARuleFromParts() {
            CategoryRow row = categories.add();
            row.narrow("type:documents");
            row.narrow("host:");

            assertThat(row.rule().text()).isEqualTo("type:documents host:");
            assertThat(problem(row.rule())).contains("search.nothingGiven");
        }
    }

    @Nested
    @DisplayName("of hosts")
    class Hosts {
        private SettingRows<HostRule, HostRow> hosts;

        @BeforeEach
        void find() {
            hosts = lists.hosts();
        }

        private HostRow added(String host, String speed, String connections) {
            HostRow row = hosts.add();
            type(row.host(), host);
            type(row.speed(), speed);
            type(row.connections(), connections);
            return row;
        }

        @Test
        void takesThem() {
            added(" Example.org ", "500 KiB", "");
            added("*.example.net", "", "2");
            added("[::1]", "1 MiB", "1");

            assertThat(inForce().transfer().hosts().rules()).containsExactly(
                    new HostRule("example.org", 500 << 10, 0), new HostRule("*.example.net", 0, 2),
                    new HostRule("[::1]", 1 << 20, 1));
            assertThat(inForce().transfer().hosts().connections()).isEqualTo(8);
        }

        @ParameterizedTest
        @CsvSource({"'',1 MiB,2,settings.host.noHost", "http://example.org/,1 MiB,2,settings.host.noHost",
                "example.org:80,1 MiB,2,settings.host.noHost", "a.*.org,1 MiB,2,settings.host.noHost",
                "example.org,'','',settings.host.nothing", "example.org,0,'',settings.host.nothing",
                "example.org,quick,2,settings.noSpeed", "example.org,1 MiB,33,settings.notInRange"})
        void saysWhatIsWrong(String host, String speed, String connections, String problem) {
            HostRow row = added(host, speed, connections);
            hosts.left(row);

            assertThat(row.problemProperty().get().map(UserMessage::key)).contains(problem);
        }

        @Test
        void hasEachHostOnce() {
            added("example.org", "", "2");
            HostRow second = added("EXAMPLE.org", "", "3");

            assertThat(inForce().transfer().hosts().rules()).containsExactly(new HostRule("example.org", 0, 2));
            assertThat(problem(second.host())).contains("settings.host.twice");
        }

        @Test
        void showsWhatWasChangedElsewhereBesideWhatIsBegunHere() {
            HostRow begun = hosts.add();
            type(begun.host(), "begun.example");
            store.change(now -> now.withTransfer(
                    now.transfer().withHosts(now.transfer().hosts().with(new HostRule("other.example", 0, 4)))));

            assertThat(hosts.rows()).extracting(row -> row.host().text()).containsExactly("other.example",
                    "begun.example");
            assertThat(hosts.rows().getLast()).isSameAs(begun);
            assertThat(background).as("written back").isEmpty();
        }

        @Test
        void keepsThemOverTheNextStart() {
            added("example.org", "1 MiB", "");
            inForce();
            SettingsStore again = SettingsStore.open(folder.resolve("settings.json"), Map.of(), folder);

            assertThat(List.copyOf(again.current().transfer().hosts().rules()))
                    .containsExactly(new HostRule("example.org", 1 << 20, 0));
        }
    }
}
