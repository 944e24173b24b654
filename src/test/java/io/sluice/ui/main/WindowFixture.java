package io.sluice.ui.main;

import java.nio.file.Path;

import io.sluice.ui.common.OnJavaFx;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/// The main window on a list of its own, new for each test.
@ExtendWith(OnJavaFx.class)
abstract class WindowFixture {
    @TempDir
    Path folder;
    OpenWindow window;

    @BeforeEach
    void open() throws Exception {
        window = OpenWindow.in(folder);
    }

    @AfterEach
    void close() throws Exception {
        window.close();
    }
}
