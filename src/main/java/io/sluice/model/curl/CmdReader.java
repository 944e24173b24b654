package io.sluice.model.curl;

import java.util.Optional;

import io.sluice.model.curl.ShellWords.Problem;

/// Splits a command as Windows does: first cmd.exe takes its carets out, then the program's start-up code takes quotes and
/// backslashes out of what is left (“Parsing C command-line arguments” of the Microsoft C reference).
final class CmdReader {
    private final String text;
    private final StringBuilder line = new StringBuilder();
    private int at;
    private boolean quoted;

    CmdReader(String text, int from) {
        this.text = text;
        this.at = from;
    }

    ShellWords read() {
        while (at < text.length() && !atEnd()) {
            char now = text.charAt(at);
            if (now == '^' && !quoted) {
                at++;
                escaped();
            } else {
                quoted ^= now == '"';
                line.append(now);
            }
            at++;
        }
        at = Math.min(at, text.length());
        skipWhatFollows();
        var words = new CrtWords(line.toString());
        return new ShellWords(words.read(), at,
                words.inQuotes() ? Optional.of(Problem.QUOTE_NOT_CLOSED) : Optional.empty());
    }

    private boolean atEnd() {
        char now = text.charAt(at);
        return now == '\n' || now == '\r' || !quoted && "&|<>".indexOf(now) >= 0;
    }

    private void skipWhatFollows() {
        boolean goesOn = at < text.length() && text.charAt(at) == '&';
        while (at < text.length() && text.charAt(at) != '\n' && !goesOn) {
            at++;
        }
        while (at < text.length() && text.charAt(at) == '&') {
            at++;
        }
    }

    // A caret at the end of a line takes the line's end away, and the meaning of what comes next: two ends of lines are one.
    private void escaped() {
        if (at < text.length() && text.charAt(at) == '\r') {
            at++;
        }
        if (at < text.length() && text.charAt(at) == '\n') {
            at++;
        }
        if (at < text.length()) {
            line.append(text.charAt(at));
        }
    }
}
