package io.sluice.model.curl;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The inside of `$'…'` (POSIX Shell §2.2.4), which browsers use for what has quotes or control characters.
final class AnsiQuotes {
    private static final Pattern CODE = Pattern
            .compile("x([0-9a-fA-F]{1,2})|u([0-9a-fA-F]{1,4})|U([0-9a-fA-F]{1,6})|([0-7]{1,3})");
    private static final Map<Character, Character> CONTROLS = Map.of('n', '\n', 'r', '\r', 't', '\t', 'a', '\7', 'b',
            '\b', 'e', '\33', 'f', '\f', 'v', '\13');

    private final String text;
    private final StringBuilder inside = new StringBuilder();
    private int at;

    /// @param from where the inside begins
    AnsiQuotes(String text, int from) {
        this.text = text;
        this.at = from;
    }

    String read() {
        while (at < text.length() && text.charAt(at) != '\'') {
            if (text.charAt(at) == '\\' && at + 1 < text.length()) {
                at++;
                escaped();
            } else {
                inside.append(text.charAt(at));
                at++;
            }
        }
        return inside.toString();
    }

    private void escaped() {
        Matcher code = CODE.matcher(text).region(at, text.length());
        if (code.lookingAt()) {
            inside.appendCodePoint(codePoint(code));
            at = code.end();
        } else {
            char letter = text.charAt(at);
            inside.append((char) CONTROLS.getOrDefault(letter, letter));
            at++;
        }
    }

    private static int codePoint(Matcher code) {
        if (code.group(4) != null) {
            return Integer.parseInt(code.group(4), 8);
        }
        String digits = code.group().substring(1);
        int value = Integer.parseInt(digits, 16);
        return Character.isValidCodePoint(value) ? value : '\uFFFD';
    }

    /// Where the closing quote is; -1 where there is none. After [#read()].
    int end() {
        return at < text.length() ? at : -1;
    }
}
