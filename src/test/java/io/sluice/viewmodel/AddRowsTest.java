package io.sluice.viewmodel;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import com.sun.net.httpserver.HttpServer;
import io.sluice.model.DownloadRequest;
import io.sluice.model.DownloadState.Paused;
import io.sluice.model.RequestHeader;
import io.sluice.model.Start;
import io.sluice.model.query.Category;
import io.sluice.model.query.Criterion.OfKind;
import io.sluice.model.query.FileKind;
import io.sluice.model.query.Filter;
import io.sluice.viewmodel.AddRow.Answer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayName("A file in the dialog that adds")
class AddRowsTest {
    @TempDir
    private Path folder;
    private final List<String> asked = new CopyOnWriteArrayList<>();
    private TestWindow window;
    private AddViewModel add;
    private HttpServer server;

    @BeforeEach
    void open() throws Exception {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            try (exchange) {
                String path = exchange.getRequestURI().getPath();
                asked.add(path + " " + exchange.getRequestHeaders().getFirst("Authorization"));
                exchange.getResponseHeaders().set("Content-Range", "bytes 0-0/4096");
                exchange.getResponseHeaders().set("Content-Disposition", "attachment; filename=\"named.iso\"");
                boolean refused = path.startsWith("/private")
                        && exchange.getRequestHeaders().getFirst("Authorization") == null;
                exchange.sendResponseHeaders(path.startsWith("/gone") ? 404 : refused ? 401 : 206, refused ? -1 : 1);
                if (!refused) {
                    exchange.getResponseBody().write(1);
                }
            }
        });
        server.start();
        window = TestWindow.attached(folder);
        add = window.main.add();
    }

    @AfterEach
    void close() throws Exception {
        add.close();
        window.close();
        server.stop(0);
    }

    private String link(String path) {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/" + path;
    }

    private AddRow row(int index) {
        return add.rows().rows().get(index);
    }

    private void look(String... links) {
        add.textProperty().set(String.join("\n", links));
        add.look();
        window.until(() -> add.rows().rows().stream()
                .noneMatch(row -> row.answerProperty().get() instanceof Answer.Asked));
    }

    private DownloadRequest added() {
        window.until(() -> !window.list.rows().isEmpty());
        return window.list.rows().getFirst().download().request();
    }

    @Test
    void saysWhatItsServerSaysOfIt() {
        look(link("x"));

        assertThat(row(0).answerProperty().get()).isEqualTo(new Answer.Found(4096, true));
        assertThat(row(0).nameProperty().get()).isEqualTo("named.iso");
    }

    @Test
    void isAskedOnceHoweverOftenTheTextChanges() {
        look(link("x"));
        look(link("x"), link("y"));
        look(link("y"));
        look(link("x"));

        assertThat(asked).containsExactlyInAnyOrder("/x null", "/y null");
    }

    @Test
    void saysWhatIsWrongWithItsLink() {
        look(link("gone/x"));

        assertThat(row(0).remarkProperty().get().orElseThrow().key()).isEqualTo("add.row.gone");
        assertThat(add.add().enabledProperty().get()).isTrue();
    }

    @Test
    void isAskedAgainOnceThereIsALogin() {
        look(link("private/x"));
        assertThat(row(0).remarkProperty().get().orElseThrow().key()).isEqualTo("add.row.needsLogin");

        add.options().user().textProperty().set("me");
        add.options().password().textProperty().set("p");
        look(link("private/x"));

        assertThat(row(0).answerProperty().get()).isInstanceOf(Answer.Found.class);
        assertThat(row(0).remarkProperty().get()).isEmpty();
    }

    @Test
    void isNotAskedWhileItsSecretsWouldGoToSeveralServers() {
        add.options().cookies().textProperty().set("sid=1");
        look(link("x"), "http://127.0.0.2:" + server.getAddress().getPort() + "/y");

        assertThat(asked).isEmpty();
        assertThat(add.problemProperty().get().orElseThrow().key()).isEqualTo("add.secretsOfOne");
        assertThat(add.add().enabledProperty().get()).isFalse();
    }

    @Test
    void isNamedWhereItIsInTheListAlready() throws Exception {
        window.add(link("x"), io.sluice.model.Priority.DEFAULT);
        look(link("x"));
        window.until(() -> row(0).remarkProperty().get().isPresent());

        assertThat(row(0).remarkProperty().get().orElseThrow().key()).isEqualTo("add.row.known");
    }

    @Test
    void keepsTheNameThatTheUserGivesIt() {
        look(link("x"));
        row(0).rename("mine.iso");
        add.textProperty().set(link("x") + "\n" + link("y"));
        assertThat(row(0).nameProperty().get()).isEqualTo("mine.iso");

        add.add().run();

        assertThat(added().fileName()).isEqualTo("mine.iso");
    }

    @Test
    void goesBackToItsServersNameWhereTheUsersIsCleared() {
        look(link("x"));
        row(0).rename("mine.iso");
        row(0).rename(" ");

        assertThat(row(0).nameProperty().get()).isEqualTo("named.iso");
        assertThat(row(0).wishedName()).isNull();
    }

    @Test
    void isAddedWithAllThatWasTyped() {
        add.textProperty().set("curl -H 'x-a: 1' -H 'x-b: 2' " + link("x"));
        add.options().headers().textProperty().set("X-B: 3\nX-C: 4");
        add.options().referer().textProperty().set("https://a.example/page");
        add.options().cookies().textProperty().set("sid=1");
        add.options().connections().textProperty().set("3");
        add.options().speedLimit().textProperty().set("1 MiB");
        add.options().mirrors().textProperty().set(link("mirror/x"));
        add.options().checksum().textProperty().set("a1".repeat(16));
        add.startProperty().set(Start.LATER);

        add.add().run();

        DownloadRequest request = added();
        assertThat(request.links()).extracting(Object::toString).containsExactly(link("x"), link("mirror/x"));
        assertThat(request.options().headers()).containsExactly(new RequestHeader("X-B", "3"),
                new RequestHeader("X-C", "4"), new RequestHeader("Referer", "https://a.example/page"),
                new RequestHeader("Cookie", "sid=1"), new RequestHeader("x-a", "1"));
        assertThat(request.options().connections()).isEqualTo(3);
        assertThat(request.options().bytesPerSecond()).isEqualTo(1 << 20);
        assertThat(window.list.rows().getFirst().download().state()).isInstanceOf(Paused.class);
        assertThat(add.options().cookies().text()).isEmpty();
    }

    @Test
    void givesItsLoginToThePasswordsAndNotToTheList() {
        add.textProperty().set(link("x"));
        add.options().user().textProperty().set("me");
        add.options().password().textProperty().set("p@ß ");

        add.add().run();

        assertThat(added().links().getFirst()).hasToString(link("x"));
        assertThat(window.queue.settings.credentials()
                .password("http://127.0.0.1:" + server.getAddress().getPort())).isEqualTo("me:p@ß ");
    }

    @Test
    void goesToTheFolderOfItsCategoryUnlessTheUserChoosesAnother() {
        Path music = folder.resolve("music");
        window.queue.settings.change(now -> now.withList(now.list().withCategories(List.of(
                new Category("", Filter.of(new OfKind(java.util.Set.of(FileKind.MUSIC))), music)))));
        add.textProperty().set("http://a.example/x.mp3\nhttp://a.example/x.iso");
        add.look();
        assertThat(add.folder().remarksProperty().get()).contains(UserMessage.of("add.folder.ofCategory",
                music.toString()));

        add.add().run();

        window.until(() -> window.list.rows().size() == 2);
        assertThat(window.list.rows()).extracting(row -> row.download().request().folder())
                .containsExactly(music, window.queue.downloads);
        assertThat(add.folder().remembered()).contains(music.toString());
    }

    @Test
    void hasAFolderThatSaysHowMuchRoomIsLeft() {
        look(link("x"));
        window.until(() -> !add.folder().remarksProperty().get().isEmpty());

        assertThat(add.folder().remarksProperty().get()).extracting(UserMessage::key)
                .containsExactly("add.folder.free");
    }

    @Test
    void isKeptWhereTheDialogIsClosedAndThatIsSaid() {
        add.textProperty().set(link("x"));

        add.close();

        assertThat(add.textProperty().get()).isEqualTo(link("x"));
        assertThat(window.mentioned()).isNotEmpty();
    }

    @Test
    void saysAtEachFieldWhatIsWrong() {
        add.textProperty().set(link("x") + "\n" + link("y"));
        AddOptions options = add.options();
        options.headers().textProperty().set("no colon");
        options.password().textProperty().set("p");
        options.mirrors().textProperty().set(link("z"));
        options.connections().textProperty().set("33");
        options.speedLimit().textProperty().set("fast");

        assertThat(List.of(options.headers(), options.user(), options.mirrors(), options.connections(),
                options.speedLimit())).extracting(it -> it.problemProperty().get().orElseThrow().key())
                .containsExactly("add.noHeader", "login.noUser", "add.mirrorsOfOne", "settings.notInRange",
                        "settings.noSpeed");
        assertThat(add.add().enabledProperty().get()).isFalse();
    }
}
