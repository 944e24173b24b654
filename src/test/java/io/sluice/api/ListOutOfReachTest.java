package io.sluice.api;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;

import io.sluice.store.recovery.DatabaseFile;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/// The database was closed by H2, as on a full disk, and its folder is elsewhere for a while.
@DisplayName("While the list cannot be written")
class ListOutOfReachTest extends Aria2Fixture {
    private Path list;
    private Path elsewhere;

    @BeforeEach
    void takeAway() throws Exception {
        list = folder.resolve("db");
        elsewhere = folder.resolve("elsewhere");
        try (Connection connection = new DatabaseFile(list, "sluice").open()) {
            connection.createStatement().execute("shutdown immediately");
        }
        Files.move(list, elsewhere);
        Files.createFile(list); // nobody makes another folder of that name
    }

    @AfterEach
    void bringBack() throws Exception {
        if (Files.exists(elsewhere)) {
            Files.delete(list);
            Files.move(elsewhere, list);
        }
    }

    @Test
    void nothingIsDoneAndTheAnswerSaysWhatToLookAt() throws Exception {
        Answer answer = post("/api/downloads", "{\"url\":\"" + server.link("a") + "\"}");
        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.text("type")).isEqualTo("urn:sluice:problem:unavailable");
        assertThat(answer.text("detail")).contains("disk", "log").doesNotContain(folder.toString());
        assertThat(post("/api/downloads/batch", "{\"urls\":[\"" + server.link("a") + "\"]}").status()).isEqualTo(503);
    }

    @Test
    void aria2sClientsAreToldTheSame() throws Exception {
        assertThat(error("aria2.addUri", "[\"" + server.link("a") + "\"]")).contains("disk", "log")
                .doesNotContain(folder.toString());
    }

    @Test
    void theNextRequestIsAnsweredOnceItIsThereAgain() throws Exception {
        assertThat(post("/api/downloads", "{\"url\":\"" + server.link("a") + "\"}").status()).isEqualTo(503);
        bringBack();
        assertThat(post("/api/downloads", "{\"url\":\"" + server.link("a") + "\"}").status()).isEqualTo(201);
    }
}
