package io.sluice.app;

import java.util.List;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import sun.misc.Signal;
import sun.misc.SignalHandler;

/// What the system sends to end the program: `TERM`, `INT` (Ctrl+C) and `HUP` (the terminal or the session is closed).
///
/// Shutdown hooks alone come too late for the window: the virtual machine starts all of them at once, JavaFX' own stops
/// the drawing while the window still asks for it, and JavaFX prints the trace of that on the console.
final class Signals {
    private static final Logger LOG = LoggerFactory.getLogger(Signals.class);

    private Signals() {
    }

    /// From now on each signal calls `end`, on a thread of the virtual machine. What the parent process has told us to
    /// ignore (`nohup`) stays ignored.
    static void endBy(Runnable end) {
        for (String name : List.of("TERM", "INT", "HUP")) {
            try {
                SignalHandler before = Signal.handle(new Signal(name), _ -> end.run());
                if (before == SignalHandler.SIG_IGN) {
                    Signal.handle(new Signal(name), before);
                }
            } catch (IllegalArgumentException unknown) {
                // Windows has no HUP; under -Xrs the hooks still end the program.
                LOG.debug("No handler for the signal {}", name, unknown);
            }
        }
    }
}
