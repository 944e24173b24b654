package io.sluice.ui.common;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeoutException;
import javafx.application.Platform;
import javafx.stage.Window;

import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/// Starts JavaFX once for all tests of windows. TestFX' own extension reaches into JavaFX' internals for that, which the
/// module path rightly refuses it.
public final class OnJavaFx implements BeforeAllCallback {
    private static final int ROUNDS = 5;

    @Override
    public void beforeAll(ExtensionContext context) throws TimeoutException {
        FxToolkit.registerPrimaryStage();
        Platform.setImplicitExit(false);
    }

    /// Runs on the JavaFX thread, and waits until everything is done that it set off there.
    public static void run(Runnable action) {
        get(() -> {
            action.run();
            return true;
        });
        settle();
    }

    /// Until what was handed to the JavaFX thread is done, and what follows from it, and every window is laid out. What other
    /// threads do may come later. TestFX' `waitForFxEvents` sleeps for 50 ms instead, thousands of times.
    public static void settle() {
        for (int round = 0; round < ROUNDS; round++) {
            get(() -> {
                layOut();
                return true;
            });
        }
    }

    private static void layOut() {
        for (Window window : List.copyOf(Window.getWindows())) {
            if (window.isShowing() && window.getScene() != null) {
                window.getScene().getRoot().applyCss();
                window.getScene().getRoot().layout();
            }
        }
    }

    /// Changes nothing, and so waits for nothing.
    public static <T> T get(Callable<T> question) {
        return WaitForAsyncUtils.waitForAsyncFx(10_000, question);
    }
}
