package io.sluice.app;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import javafx.application.Platform;

/// JavaFX' toolkit: started once, or found to have no display or no GTK.
final class Toolkit {
    /// Why there is no window.
    enum Lack {
        DISPLAY, GTK
    }

    /// There can be no window; the program goes on without one.
    static final class NoWindowException extends Exception {
        private static final long serialVersionUID = 1;
        private final Lack lack;

        NoWindowException(Lack lack, Throwable cause) {
            super("JavaFX found no " + lack, cause);
            this.lack = lack;
        }

        Lack lack() {
            return lack;
        }
    }

    private Toolkit() {
    }

    /// Returns once the JavaFX thread runs. It then runs until [Platform#exit()], windows or not.
    static void start() throws NoWindowException, InterruptedException {
        CompletableFuture<Void> started = new CompletableFuture<>();
        try {
            Platform.startup(() -> {
                Platform.setImplicitExit(false);
                started.complete(null);
            });
            started.get();
        } catch (UnsupportedOperationException missing) {
            throw new NoWindowException(lackOf(missing), missing);
        } catch (ExecutionException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    // JavaFX tells the two apart by the message alone: "Unable to open DISPLAY", "Unable to load glass GTK library."
    private static Lack lackOf(UnsupportedOperationException missing) {
        return String.valueOf(missing.getMessage()).contains("GTK") ? Lack.GTK : Lack.DISPLAY;
    }
}
