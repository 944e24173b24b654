package io.sluice.scheduler;

import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.sluice.model.Content;
import io.sluice.model.Download;
import io.sluice.model.DownloadRequest;
import io.sluice.model.DownloadState;
import io.sluice.model.DownloadState.Failed;
import io.sluice.model.Failure;
import io.sluice.model.FetchOptions;
import io.sluice.model.Place;
import io.sluice.model.Priority;
import io.sluice.model.Provenance;
import io.sluice.model.Times;
import io.sluice.settings.CredentialStore;
import io.sluice.settings.SettingsStore;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

@DisplayName("The login of a server")
class ServerLoginsTest {
    private static final URI LINK = URI.create("https://Files.example/a%20b?x=1@2");

    @TempDir
    Path folder;
    private CredentialStore credentials;
    private ServerLogins logins;

    @BeforeEach
    void open() {
        credentials = SettingsStore.open(folder.resolve("settings.json"), Map.of(), folder).credentials();
        logins = new ServerLogins(credentials);
    }

    private static Download download(DownloadState state, Content content) {
        var request = new DownloadRequest(List.of(LINK), Path.of("/data"), null, 3, null, FetchOptions.NONE);
        return new Download(UUID.randomUUID(), request, new Place(Priority.P1, 1), state, content,
                Times.createdAt(Instant.EPOCH));
    }

    @Test
    void isTakenOffTheLinkBeforeTheListSeesIt() {
        URI kept = logins.takenFrom(URI.create("https://me:p%40ss+w%C3%B6rd@files.example/a%20b?x=1@2"));
        assertThat(kept).hasToString("https://files.example/a%20b?x=1@2");
        assertThat(credentials.password("https://files.example:443")).isEqualTo("me:p@ss+wörd");
        assertThat(logins.takenFrom(LINK)).isEqualTo(LINK);
    }

    @Test
    void thatTheUserGivesIsForTheServerOfTheLink() {
        logins.give(download(DownloadState.queued(), Content.NOTHING_YET), "me", "a:b");
        assertThat(credentials.password("https://files.example:443")).isEqualTo("me:a:b");
    }

    @Test
    void isForTheServerThatAskedWhereARedirectLedToAnother() {
        var asked = new Failed(new Failure.NeedsCredentials("edge.example"), Instant.EPOCH);
        Content known = Content.NOTHING_YET
                .withProvenance(Provenance.UNKNOWN.withLastLink(URI.create("http://edge.example:81/x")));
        logins.give(download(asked, known), "me", "secret");
        assertThat(credentials.password("http://edge.example:81")).isEqualTo("me:secret");
        logins.give(download(asked, Content.NOTHING_YET), "me", "other");
        assertThat(credentials.password("https://edge.example:443")).isEqualTo("me:other");
    }

    @Test
    void isForAllThatTheSameServerAskedFor() {
        var asked = new Failed(new Failure.NeedsCredentials("files.example"), Instant.EPOCH);
        var elsewhere = new Failed(new Failure.NeedsCredentials("edge.example"), Instant.EPOCH);
        var gone = new Failed(new Failure.NeedsLink("files.example", 404), Instant.EPOCH);
        Download one = download(asked, Content.NOTHING_YET);
        Download same = download(asked, Content.NOTHING_YET);
        assertThat(logins.alsoAsked(one, List.of(one, same, download(elsewhere, Content.NOTHING_YET),
                download(gone, Content.NOTHING_YET)))).containsExactly(one.id(), same.id());
    }

    @Test
    void hasNoColonInItsUser() {
        Download download = download(DownloadState.queued(), Content.NOTHING_YET);
        assertThatIllegalArgumentException().isThrownBy(() -> logins.give(download, "m:e", "secret"));
    }
}
