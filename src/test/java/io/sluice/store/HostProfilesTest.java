package io.sluice.store;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;

import io.sluice.model.HostProfile;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayName("What was learned of hosts")
class HostProfilesTest {
    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");
    private static final HostProfile TWO = new HostProfile("example.org", 2, true, NOON);
    private static final HostProfile UNKNOWN = HostProfile.nothingYet("example.net", NOON.minus(Duration.ofDays(1)));

    @TempDir
    Path folder;

    @Test
    void isThereAfterARestart() throws IOException {
        try (var open = TestStore.in(folder)) {
            open.store.hosts().save(TWO);
            open.store.hosts().save(UNKNOWN);
        }
        try (var open = new TestStore(folder)) {
            assertThat(open.store.hosts().learnedSince(Instant.EPOCH)).containsExactlyInAnyOrder(TWO, UNKNOWN);
        }
    }

    @Test
    void isReplacedByWhatIsLearnedLater() throws IOException {
        try (var open = TestStore.in(folder)) {
            open.store.hosts().save(TWO);
            open.store.hosts().save(TWO.withConnections(1, NOON));
            assertThat(open.store.hosts().learnedSince(Instant.EPOCH))
                    .containsExactly(TWO.withConnections(1, NOON));
        }
    }

    @Test
    void isDeletedWhenItIsOld() throws IOException {
        try (var open = TestStore.in(folder)) {
            open.store.hosts().save(TWO);
            open.store.hosts().save(UNKNOWN);
            assertThat(open.store.hosts().learnedSince(NOON)).containsExactly(TWO);
            assertThat(open.store.hosts().learnedSince(Instant.EPOCH)).containsExactly(TWO);
        }
    }

    @Test
    void isForgottenAtOnce() throws IOException {
        try (var open = TestStore.in(folder)) {
            open.store.hosts().save(TWO);
            open.store.hosts().forget("example.org");
            open.store.hosts().forget("example.org");
            assertThat(open.store.hosts().learnedSince(Instant.EPOCH)).isEmpty();
        }
    }
}
