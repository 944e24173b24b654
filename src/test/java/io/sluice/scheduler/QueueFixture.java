package io.sluice.scheduler;

import java.nio.file.Path;
import java.util.UUID;

import io.sluice.model.Priority;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/// A queue of two at once, a server to fetch from, both new for each test.
abstract class QueueFixture {
    @TempDir
    Path folder;
    GatedServer server;
    TestQueue queue;

    @BeforeEach
    void open() throws Exception {
        server = new GatedServer();
        queue = new TestQueue(folder, 2);
    }

    @AfterEach
    void close() throws Exception {
        queue.close();
        server.close();
    }

    final UUID held(String name) throws Exception {
        return held(name, Priority.DEFAULT);
    }

    final UUID held(String name, Priority priority) throws Exception {
        server.hold(name);
        return queue.add(server.link(name), priority);
    }

    final void restart() throws Exception {
        queue.close();
        queue = new TestQueue(folder, 2);
    }
}
