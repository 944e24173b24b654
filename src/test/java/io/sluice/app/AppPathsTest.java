package io.sluice.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayName("The folders of the program")
class AppPathsTest {
    @TempDir
    Path user;

    private AppPaths linux(Map<String, String> environment) {
        return AppPaths.of(environment, "Linux", user);
    }

    @Nested
    @DisplayName("for its own things")
    class Home {
        @Test
        void areWhereTheEnvironmentSays() {
            Path named = user.resolve("elsewhere");

            assertThat(linux(Map.of("SLUICE_HOME", named.toString())).home()).isEqualTo(named);
        }

        @Test
        void areAbsoluteEvenWhereTheEnvironmentIsNot() {
            assertThat(linux(Map.of("SLUICE_HOME", "here/../there")).home())
                    .isEqualTo(Path.of("there").toAbsolutePath());
        }

        @Test
        void followXdgOnLinux() {
            Path data = user.resolve("data");

            assertThat(linux(Map.of("XDG_DATA_HOME", data.toString())).home()).isEqualTo(data.resolve("sluice"));
            assertThat(linux(Map.of()).home()).isEqualTo(user.resolve(".local/share/sluice"));
        }

        @Test
        void ignoreAnXdgFolderThatIsRelativeAsItsStandardAsks() {
            assertThat(linux(Map.of("XDG_DATA_HOME", "data")).home()).isEqualTo(user.resolve(".local/share/sluice"));
        }

        @Test
        void lieWhereMacOsWantsThem() {
            assertThat(AppPaths.of(Map.of(), "Mac OS X", user).home())
                    .isEqualTo(user.resolve("Library/Application Support/Sluice"));
        }

        @Test
        void lieWhereWindowsWantsThem() {
            Path roaming = user.resolve("Roaming");

            assertThat(AppPaths.of(Map.of("APPDATA", roaming.toString()), "Windows 11", user).home())
                    .isEqualTo(roaming.resolve("Sluice"));
            assertThat(AppPaths.of(Map.of(), "Windows 11", user).home())
                    .isEqualTo(user.resolve("AppData/Roaming/Sluice"));
        }

        @Test
        void holdEverythingInOnePlace() {
            AppPaths paths = linux(Map.of());

            assertThat(paths.database()).isEqualTo(paths.home().resolve("sluice"));
            assertThat(paths.settings()).isEqualTo(paths.home().resolve("settings.json"));
            assertThat(paths.logs()).isEqualTo(paths.home().resolve("logs"));
        }

        @Test
        void canBeEnteredByTheirOwnerAlone() throws IOException {
            AppPaths paths = linux(Map.of()).create();

            for (Path folder : new Path[]{paths.home(), paths.logs(), paths.running()}) {
                assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder))).isEqualTo("rwx------");
            }
        }

        @Test
        void keepTheirRightsWhereTheUserMadeThem() throws IOException {
            Path shared = Files.createDirectory(user.resolve("shared"));
            Files.setPosixFilePermissions(shared, PosixFilePermissions.fromString("rwxr-x---"));

            linux(Map.of("SLUICE_HOME", shared.toString())).create();

            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(shared))).isEqualTo("rwxr-x---");
        }
    }

    @Nested
    @DisplayName("for what is fetched")
    class Downloads {
        private Path userDirs;

        @BeforeEach
        void makeConfiguration() throws IOException {
            userDirs = Files.createDirectory(user.resolve(".config")).resolve("user-dirs.dirs");
        }

        @Test
        void areTheUsersDownloads() {
            assertThat(linux(Map.of()).downloads()).isEqualTo(user.resolve("Downloads"));
        }

        @Test
        void areInTheLanguageOfTheDesktop() throws IOException {
            Files.writeString(userDirs, """
                    # a comment
                    XDG_DESKTOP_DIR="$HOME/Schreibtisch"
                    XDG_DOWNLOAD_DIR="$HOME/Geladenes und mehr"
                    """);

            assertThat(linux(Map.of()).downloads()).isEqualTo(user.resolve("Geladenes und mehr"));
        }

        @Test
        void mayLieOutsideTheHome() throws IOException {
            Files.writeString(userDirs, "XDG_DOWNLOAD_DIR=\"/srv/loads\"\n");

            assertThat(linux(Map.of()).downloads()).isEqualTo(Path.of("/srv/loads"));
        }

        @Test
        void areNotTheHomeItselfWhichMeansSwitchedOff() throws IOException {
            Files.writeString(userDirs, "XDG_DOWNLOAD_DIR=\"$HOME/\"\n");

            assertThat(linux(Map.of()).downloads()).isEqualTo(user.resolve("Downloads"));
        }

        @Test
        void areFoundThroughAConfigurationFolderElsewhere() throws IOException {
            Path configuration = Files.createDirectory(user.resolve("conf"));
            Files.writeString(configuration.resolve("user-dirs.dirs"), "XDG_DOWNLOAD_DIR=\"$HOME/fetched\"\n");

            assertThat(linux(Map.of("XDG_CONFIG_HOME", configuration.toString())).downloads())
                    .isEqualTo(user.resolve("fetched"));
        }
    }
}
