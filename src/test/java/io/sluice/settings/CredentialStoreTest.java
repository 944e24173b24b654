package io.sluice.settings;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@DisplayName("Passwords")
class CredentialStoreTest {
    @TempDir
    Path folder;

    private Path file() {
        return folder.resolve("credentials.json");
    }

    @Test
    void areThereAfterARestartAndGoneOnceForgotten() {
        new CredentialStore(file()).setPassword("proxy", "pässword \"1\"");
        assertThat(new CredentialStore(file()).password("proxy")).isEqualTo("pässword \"1\"");
        new CredentialStore(file()).setPassword("proxy", "");
        assertThat(new CredentialStore(file()).password("proxy")).isEmpty();
    }

    @Test
    void canBeReadByTheirOwnerAlone() throws IOException {
        new CredentialStore(file()).setPassword("proxy", "secret");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file()))).isEqualTo("rw-------");
    }

    @Test
    void areNoneWhereThereIsNoFile() {
        assertThat(new CredentialStore(file()).password("proxy")).isEmpty();
        assertThat(file()).doesNotExist();
    }

    @Test
    void areNeverShownByAFailure() throws IOException {
        Files.writeString(file(), "{\"proxy\":\"secret\"");
        assertThatThrownBy(() -> new CredentialStore(file()).password("proxy")).isInstanceOf(SettingsException.class)
                .hasNoCause().message().doesNotContain("secret");
        assertThatThrownBy(() -> new CredentialStore(file()).setPassword("proxy", "other"))
                .isInstanceOf(SettingsException.class);
        assertThat(Files.readString(file())).contains("secret");
    }
}
