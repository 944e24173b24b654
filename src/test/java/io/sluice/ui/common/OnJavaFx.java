package io.sluice.ui.common;

import java.util.concurrent.Callable;
import java.util.concurrent.TimeoutException;
import javafx.application.Platform;

import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/// Starts JavaFX once for all tests of windows. TestFX' own extension reaches into JavaFX' internals for that, which the
/// module path rightly refuses it.
public final class OnJavaFx implements BeforeAllCallback {
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
        WaitForAsyncUtils.waitForFxEvents();
    }

    /// Changes nothing, and so waits for nothing.
    public static <T> T get(Callable<T> question) {
        return WaitForAsyncUtils.waitForAsyncFx(10_000, question);
    }
}
