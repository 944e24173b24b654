package io.sluice.app;

import java.io.PrintStream;

import io.sluice.i18n.Messages;

/// What the program says where it was started: whole lines, from the bundle.
record Console(PrintStream out, PrintStream err, Messages messages) {
    void say(String key, Object... arguments) {
        out.println(messages.get(key, arguments));
    }

    void complain(String key, Object... arguments) {
        err.println(messages.get(key, arguments));
    }
}
