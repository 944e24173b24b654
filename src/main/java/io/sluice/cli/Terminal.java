package io.sluice.cli;

import java.io.PrintStream;
import java.nio.charset.CharsetEncoder;
import java.util.Arrays;

import io.sluice.i18n.Messages;

/// Where commands say what they have to say: answers on `out`, complaints on `err`.
///
/// @param columns how wide it is; 0 where `out` is no terminal but a file or a pipe
public record Terminal(PrintStream out, PrintStream err, Messages messages, int columns) {
    private static final String FULL_BLOCK = "\u2588";

    void say(String key, Object... arguments) {
        print(text(key, arguments));
    }

    void complain(String key, Object... arguments) {
        err.println(text(key, arguments));
    }

    String text(String key, Object... arguments) {
        return messages.get(key, Arrays.stream(arguments).map(Terminal::harmless).toArray());
    }

    void print(Object line) {
        out.println(spaced(String.valueOf(line)));
    }

    boolean isLive() {
        return columns > 0;
    }

    boolean showsBlocks() {
        CharsetEncoder encoder = out.charset().newEncoder();
        return encoder.canEncode(FULL_BLOCK);
    }

    // Names come from servers: one could hold what moves the cursor, or does worse (ECMA-48).
    static String harmless(String text) {
        return text.replaceAll("\\p{Cntrl}", "\uFFFD");
    }

    private static Object harmless(Object argument) {
        return argument instanceof String text ? harmless(text) : argument;
    }

    // Thin spaces are as wide as others there, where there are any.
    static String spaced(String text) {
        return text.replace('\u2009', ' ');
    }
}
