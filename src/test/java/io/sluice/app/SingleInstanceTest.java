package io.sluice.app;

import java.io.IOException;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@DisplayName("On the same data")
@Timeout(30)
class SingleInstanceTest {
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    @TempDir
    Path folder;
    private final Threads threads = new Threads(PATIENCE);
    private final BlockingQueue<Handover> taken = new LinkedBlockingQueue<>();

    @AfterEach
    void endThreads() {
        threads.close();
    }

    private SingleInstance first() throws IOException, InterruptedException {
        return SingleInstance.enter(folder, new Handover(folder, List.of()), threads, PATIENCE).orElseThrow();
    }

    @Nested
    @DisplayName("a second process")
    class Second {
        @Test
        void handsItsLinksAndItsFolderToTheFirst() throws Exception {
            try (SingleInstance instance = first();
                    InstanceProcess second = InstanceProcess.start(folder, folder, "https://example.org/a", "b c")) {
                instance.receiveBy(taken::add);

                assertThat(second.says()).isEqualTo("handed over");
                assertThat(taken).containsExactly(
                        new Handover(folder.toRealPath(), List.of("https://example.org/a", "b c")));
            }
        }

        @Test
        void becomesTheFirstWhereThatHasBeenKilled() throws Exception {
            try (InstanceProcess killed = InstanceProcess.start(folder, folder)) {
                assertThat(killed.says()).isEqualTo("first");
                killed.kill();
            }
            assertThat(folder.resolve("socket")).exists();

            try (SingleInstance instance = first();
                    InstanceProcess third = InstanceProcess.start(folder, folder, "x")) {
                instance.receiveBy(taken::add);

                assertThat(third.says()).isEqualTo("handed over");
            }
        }

        @Test
        void becomesTheFirstWhereThatHasEnded() throws Exception {
            first().close();

            try (InstanceProcess second = InstanceProcess.start(folder, folder)) {
                assertThat(second.says()).isEqualTo("first");
                second.end();
            }
        }

        @Test
        void waitsForAFirstThatIsEnding() throws Exception {
            SingleInstance ending = first();
            try (InstanceProcess second = InstanceProcess.start(folder, folder, "x")) {
                ending.receiveBy(theirs -> !taken.add(theirs));
                assertThat(taken.poll(20, TimeUnit.SECONDS)).isNotNull();

                ending.close();

                assertThat(second.says()).isEqualTo("first");
                second.end();
            }
        }
    }

    @Nested
    @DisplayName("the first process")
    class First {
        private SingleInstance instance;
        private InstanceSocket socket;

        @BeforeEach
        void enter() throws Exception {
            instance = first();
            socket = new InstanceSocket(folder);
        }

        @AfterEach
        void leave() throws IOException {
            instance.close();
        }

        @Test
        void listensForItsOwnerAlone() throws IOException {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("socket"))))
                    .isEqualTo("rw-------");
        }

        @Test
        void goesOnAfterAClientThatSpeaksNonsense() throws IOException {
            instance.receiveBy(taken::add);

            try (SocketChannel nonsense = connect()) {
                nonsense.write(ByteBuffer.wrap("GET ".getBytes(StandardCharsets.US_ASCII)));
                assertThat(nonsense.read(ByteBuffer.allocate(1))).isEqualTo(-1);
            }

            assertThat(socket.handOver(new Handover(folder, List.of("x")), threads.timer(), PATIENCE)).isTrue();
            assertThat(taken).hasSize(1);
        }

        @Test
        void goesOnBesideAClientThatSaysNothing() throws IOException {
            instance.receiveBy(taken::add);

            try (SocketChannel _ = connect()) {
                assertThat(socket.handOver(new Handover(folder, List.of("x")), threads.timer(), PATIENCE)).isTrue();
            }
        }

        @Test
        void endsAlthoughAClientSaysNothing() throws IOException {
            instance.receiveBy(taken::add);

            try (SocketChannel silent = connect()) {
                assertThat(socket.handOver(new Handover(folder, List.of()), threads.timer(), PATIENCE)).isTrue();
                instance.close();
                assertThat(silent.read(ByteBuffer.allocate(1))).isEqualTo(-1);
            }
        }

        @Test
        void thatHangsIsGivenUp() {
            assertThatThrownBy(() -> socket.handOver(new Handover(folder, List.of("x")), threads.timer(),
                    Duration.ofMillis(50))).isInstanceOf(IOException.class);
        }

        @Test
        void leavesNothingBehindButTheLock() throws IOException {
            instance.close();

            assertThat(folder).isDirectoryContaining("glob:**/lock");
            assertThat(folder.toFile().list()).hasSize(1);
        }

        private SocketChannel connect() throws IOException {
            return SocketChannel.open(UnixDomainSocketAddress.of(folder.resolve("socket")));
        }
    }

    @Test
    void aFolderTooLongForASocketIsNoHindrance() throws Exception {
        Path workingDirectory = folder;
        folder = Files.createDirectories(folder.resolve("x".repeat(120)));
        Path socketFolder;
        try (SingleInstance instance = first();
                InstanceProcess second = InstanceProcess.start(folder, workingDirectory, "https://example.org/a")) {
            instance.receiveBy(taken::add);
            socketFolder = Path.of(Files.readString(folder.resolve("address"))).getParent();

            assertThat(second.says()).isEqualTo("handed over");
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(socketFolder)))
                    .isEqualTo("rwx------");
        }
        assertThat(socketFolder).doesNotExist();
    }
}
