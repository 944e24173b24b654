package io.sluice.viewmodel;

import java.util.List;
import java.util.UUID;

import io.sluice.model.HostProfile;
import io.sluice.model.HostRule;
import io.sluice.scheduler.GatedServer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayName("Limits that are set in the window")
class LimitsViewModelTest extends WindowFixture {
    private static final String HOST = "files.example";

    private long limitOf(UUID id) {
        return window.row(id).download().request().options().bytesPerSecond();
    }

    @Nested
    @DisplayName("for downloads")
    class OfDownloads {
        @Test
        void areTakenByAllThatAreSelected() throws Exception {
            UUID one = window.add("one");
            UUID two = window.add("two");
            UUID other = window.add("other");
            window.select(one, two);
            assertThat(window.list.speedLimit().limitTo("500")).isEmpty();
            window.until(() -> limitOf(one) == 512_000 && limitOf(two) == 512_000);
            assertThat(limitOf(other)).isZero();
        }

        @Test
        void areShownWhereAllHaveTheSame() throws Exception {
            UUID one = window.add("one");
            UUID two = window.add("two");
            window.select(one);
            assertThat(window.list.speedLimit().text()).isEmpty();
            window.list.speedLimit().limitTo("2 MiB");
            window.until(() -> limitOf(one) > 0);
            assertThat(window.list.speedLimit().text()).isEqualTo("2 MiB");
            window.select(one, two);
            assertThat(window.list.speedLimit().text()).isEmpty();
        }

        @Test
        void areRefusedWithASentenceWhereTheyAreNoSpeed() throws Exception {
            window.select(window.add("one"));
            assertThat(window.list.speedLimit().limitTo("quick")).map(UserMessage::key)
                    .contains("settings.noSpeed");
        }

        @Test
        void needASelection() throws Exception {
            assertThat(window.list.speedLimit().enabledProperty().get()).isFalse();
            window.select(window.add("one"));
            assertThat(window.list.speedLimit().enabledProperty().get()).isTrue();
        }
    }

    @Nested
    @DisplayName("for a host")
    class OfHosts {
        private HostViewModel host;

        @BeforeEach
        void select() throws Exception {
            host = window.main.host();
            assertThat(host.enabledProperty().get()).isFalse();
            window.select(window.add("one"));
        }

        private List<HostRule> rules() {
            return window.queue.settings.current().transfer().hosts().rules();
        }

        @Test
        void becomeItsRuleAndAreShownAgain() {
            assertThat(host.enabledProperty().get()).isTrue();
            assertThat(host.open()).contains(HOST);
            host.allow(HOST, "100", "2");
            window.until(() -> rules().equals(List.of(new HostRule(HOST, 102_400, 2))));
            assertThat(host.speedText(HOST)).isEqualTo("100 KiB");
            assertThat(host.connectionsText(HOST)).isEqualTo("2");
            host.allow(HOST, "", "");
            window.until(() -> rules().isEmpty());
        }

        @Test
        void areRefusedWhereTheyAreNoNumbers() {
            assertThat(host.connectionsProblem("33")).map(UserMessage::key).contains("settings.notInRange");
            assertThat(host.speedProblem("x")).map(UserMessage::key).contains("settings.noSpeed");
            assertThat(host.connectionsProblem("")).isEmpty();
            host.allow(HOST, "x", "33");
            assertThat(rules()).isEmpty();
        }

        @Test
        void sayWhatWasLearnedUntilItIsForgotten() throws Exception {
            try (GatedServer server = new GatedServer()) {
                UUID id = window.add(server.link("a.bin").toString(), io.sluice.model.Priority.P0);
                window.letGo();
                window.until(() -> window.status(id).equals("status.completed"));
                window.select(id);
                String name = host.open().orElseThrow();
                window.until(() -> keys().equals(List.of("ui.host.learned.ranges")));
                host.forget(name);
                window.until(() -> keys().equals(List.of("ui.host.learned.nothing")));
                assertThat(window.queue.service.hosts().find(name).get().map(HostProfile::ranges)).isEmpty();
            }
        }

        private List<String> keys() {
            return host.learnedProperty().get().stream().map(UserMessage::key).toList();
        }
    }
}
