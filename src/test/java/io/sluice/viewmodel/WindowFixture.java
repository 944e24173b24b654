package io.sluice.viewmodel;

import java.nio.file.Path;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/// A window's view models on a queue of their own, in which nothing starts before [TestWindow#letGo()]; new for each
/// test.
abstract class WindowFixture {
    @TempDir
    Path folder;
    TestWindow window;

    @BeforeEach
    void openWindow() throws Exception {
        window = TestWindow.attached(folder);
    }

    @AfterEach
    void closeWindow() throws Exception {
        window.close();
    }
}
