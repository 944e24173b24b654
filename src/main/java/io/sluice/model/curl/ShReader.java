package io.sluice.model.curl;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import io.sluice.model.curl.ShellWords.Problem;
import org.jspecify.annotations.Nullable;

/// Splits a command as sh does (POSIX Shell §2.2, and `$'…'` of §2.2.4), without running or replacing anything. `&` and
/// `;` within a word are left there: whoever pastes a link without quotes means the link.
final class ShReader {
    private static final String ESCAPABLE_IN_QUOTES = "$`\"\\";
    private static final String SPECIAL_VARIABLES = "({_@*#?!$-";

    private final String text;
    private final List<String> words = new ArrayList<>();
    private @Nullable StringBuilder word;
    private @Nullable Problem problem;
    private int at;

    ShReader(String text, int from) {
        this.text = text;
        this.at = from;
    }

    ShellWords read() {
        while (at < text.length() && !atEnd()) {
            next();
        }
        endWord();
        skipWhatFollows();
        return new ShellWords(words, Math.min(at, text.length()), Optional.ofNullable(problem));
    }

    private boolean atEnd() {
        return switch (text.charAt(at)) {
            case '\n', '\r', '|' -> true;
            case '&', ';' -> peek(1) == ' ' || peek(1) == '\n' || peek(1) == '\r' || peek(1) == '&' || peek(1) == 0;
            default -> false;
        };
    }

    // What it is piped into is no link.
    private void skipWhatFollows() {
        boolean piped = peek(0) == '|';
        while (piped && peek(0) != 0 && peek(0) != '\n') {
            at++;
        }
        while (peek(0) == '&' || peek(0) == ';') {
            at++;
        }
    }

    /// The character so many places on; 0 behind the end.
    private char peek(int ahead) {
        return at + ahead < text.length() ? text.charAt(at + ahead) : 0;
    }

    private void next() {
        char now = text.charAt(at);
        switch (now) {
            case ' ', '\t' -> endWord();
            case '\'' -> quoted();
            case '"' -> inDoubleQuotes();
            case '\\' -> escaped();
            case '>' -> redirected();
            case '$' -> dollar();
            case '`' -> fail(Problem.NEEDS_THE_SHELL);
            default -> word().append(now);
        }
        at++;
    }

    private StringBuilder word() {
        if (word == null) {
            word = new StringBuilder();
        }
        return word;
    }

    private void endWord() {
        if (word != null) {
            words.add(word.toString());
            word = null;
        }
    }

    private void fail(Problem what) {
        problem = problem == null ? what : problem;
    }

    // Each of these ends on the last character that it has read.

    private void quoted() {
        int end = text.indexOf('\'', at + 1);
        word().append(text, at + 1, end < 0 ? text.length() : end);
        closed(end);
    }

    private void closed(int end) {
        at = end;
        if (end < 0) {
            at = text.length();
            fail(Problem.QUOTE_NOT_CLOSED);
        }
    }

    private void escaped() {
        if (!skippedNewline()) {
            at++;
            if (at < text.length()) {
                word().append(text.charAt(at));
            }
        }
    }

    /// A backslash at the end of a line, and the end of the line.
    private boolean skippedNewline() {
        int length = peek(1) == '\n' ? 1 : peek(1) == '\r' && peek(2) == '\n' ? 2 : 0;
        at += length;
        return length > 0;
    }

    private void inDoubleQuotes() {
        StringBuilder inside = word();
        at++;
        while (at < text.length() && text.charAt(at) != '"') {
            char now = text.charAt(at);
            if (now == '\\' && ESCAPABLE_IN_QUOTES.indexOf(peek(1)) >= 0) {
                inside.append(peek(1));
                at++;
            } else if (now != '\\' || !skippedNewline()) {
                failWhereReplaced();
                inside.append(now);
            }
            at++;
        }
        closed(at < text.length() ? at : -1);
    }

    private void failWhereReplaced() {
        boolean variable = peek(0) == '$'
                && (Character.isLetterOrDigit(peek(1)) || SPECIAL_VARIABLES.indexOf(peek(1)) >= 0);
        if (variable || peek(0) == '`') {
            fail(Problem.NEEDS_THE_SHELL);
        }
    }

    private void dollar() {
        if (peek(1) == '\'') {
            var quoted = new AnsiQuotes(text, at + 2);
            word().append(quoted.read());
            closed(quoted.end());
        } else {
            failWhereReplaced();
            word().append('$');
        }
    }

    private void redirected() {
        boolean errors = word != null && word.toString().equals("2");
        if (errors) {
            word = null;
        }
        endWord();
        words.add(errors ? "--stderr" : "-o");
        at += peek(1) == '>' ? 1 : 0;
    }
}
