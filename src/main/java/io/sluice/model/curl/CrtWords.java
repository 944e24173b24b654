package io.sluice.model.curl;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

/// Splits what cmd.exe hands on, as the start-up code of a C program does: backslashes mean something in front of a quote
/// only, and two quotes within quotes are one.
final class CrtWords {
    private final String line;
    private final List<String> words = new ArrayList<>();
    private @Nullable StringBuilder word;
    private boolean inQuotes;
    private int at;

    CrtWords(String line) {
        this.line = line;
    }

    List<String> read() {
        while (at < line.length()) {
            char now = line.charAt(at);
            switch (now) {
                case '\\' -> backslashes();
                case '"' -> quote();
                case ' ', '\t' -> blank(now);
                default -> word().append(now);
            }
            at++;
        }
        endWord();
        return List.copyOf(words);
    }

    /// Whether the last quote is open. After [#read()].
    boolean inQuotes() {
        return inQuotes;
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

    private boolean isQuote(int where) {
        return where < line.length() && line.charAt(where) == '"';
    }

    private void backslashes() {
        int end = at;
        while (end < line.length() && line.charAt(end) == '\\') {
            end++;
        }
        int number = end - at;
        word().repeat('\\', isQuote(end) ? number / 2 : number);
        at = end - 1;
        if (isQuote(end) && number % 2 == 1) {
            word().append('"');
            at = end;
        }
    }

    private void quote() {
        word();
        if (inQuotes && isQuote(at + 1)) {
            word().append('"');
            at++;
        } else {
            inQuotes = !inQuotes;
        }
    }

    private void blank(char blank) {
        if (inQuotes) {
            word().append(blank);
        } else {
            endWord();
        }
    }
}
