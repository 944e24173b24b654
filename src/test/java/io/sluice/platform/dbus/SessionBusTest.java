package io.sluice.platform.dbus;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@DisplayName("The session's D-Bus")
class SessionBusTest {
    @TempDir
    private Path runtime;

    @Test
    void isWhereTheEnvironmentSays() {
        assertThat(SessionBus.addressIn(Map.of("DBUS_SESSION_BUS_ADDRESS", "unix:path=/a", "XDG_RUNTIME_DIR",
                runtime.toString()))).contains("unix:path=/a");
    }

    @Test
    void isWhereSystemdPutsIt() throws Exception {
        Files.createFile(runtime.resolve("bus"));

        assertThat(SessionBus.addressIn(Map.of("XDG_RUNTIME_DIR", runtime.toString())))
                .contains("unix:path=" + runtime.resolve("bus"));
    }

    @Test
    void isNowhereWhereNobodyStartedOne() {
        assertThat(SessionBus.addressIn(Map.of())).isEmpty();
        assertThat(SessionBus.addressIn(Map.of("XDG_RUNTIME_DIR", runtime.toString()))).isEmpty();
    }

    @Test
    void saysSoWhereNobodyAnswers() {
        assertThatThrownBy(() -> SessionBus.connect("unix:path=" + runtime.resolve("none")))
                .isInstanceOf(IOException.class);
        assertThatThrownBy(() -> SessionBus.connect("nonsense")).isInstanceOf(IOException.class);
    }
}
