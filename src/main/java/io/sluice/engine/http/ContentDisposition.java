package io.sluice.engine.http;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/// Reads `Content-Disposition` (RFC 6266) as servers write it: semicolons too many, names unquoted with spaces, raw UTF-8,
/// percent-encoding where none belongs, words of RFC 2047.
final class ContentDisposition {
    private final String text;
    private int at;

    private ContentDisposition(String text) {
        this.text = text;
    }

    /// Finds the best name that the header offers.
    ///
    /// @param header as the connection read it, see [WireText]
    /// @return the name as meant, not cleaned; null where there is none
    static @Nullable String fileName(String header) {
        Map<String, String> parameters = new ContentDisposition(WireText.decoded(header)).parameters();
        String extended = extendedValue(parameters.getOrDefault("filename*", ""));
        // RFC 6266 §4.3: the extended form wins wherever it can be read.
        String name = extended != null ? extended : plainValue(parameters.getOrDefault("filename", ""));
        return name.isBlank() ? null : name;
    }

    private Map<String, String> parameters() {
        Map<String, String> found = new HashMap<>();
        while (at < text.length()) {
            String name = until("=;").strip().toLowerCase(Locale.ROOT);
            boolean hasValue = at < text.length() && text.charAt(at) == '=';
            at++;
            if (hasValue) {
                found.putIfAbsent(name, value());
            }
        }
        return found;
    }

    private String value() {
        while (at < text.length() && text.charAt(at) == ' ') {
            at++;
        }
        if (at < text.length() && text.charAt(at) == '"') {
            String quoted = quoted();
            until(";");
            at++;
            return quoted;
        }
        String token = until(";").strip();
        at++;
        return token;
    }

    private String quoted() {
        StringBuilder value = new StringBuilder();
        for (at++; at < text.length() && text.charAt(at) != '"'; at++) {
            // A backslash escapes quotes and itself; before other characters it is part of a path from Windows.
            boolean escapes = text.charAt(at) == '\\' && at + 1 < text.length()
                    && "\"\\".indexOf(text.charAt(at + 1)) >= 0;
            if (escapes) {
                at++;
            }
            value.append(text.charAt(at));
        }
        return value.toString();
    }

    private String until(String ends) {
        int start = at;
        while (at < text.length() && ends.indexOf(text.charAt(at)) < 0) {
            at++;
        }
        return text.substring(start, at);
    }

    /// RFC 8187 §3.2.1: charset'language'percent-encoded.
    private static @Nullable String extendedValue(String value) {
        String[] parts = value.split("'", 3);
        Charset charset = parts.length == 3 ? charsetOf(parts[0]) : null;
        return charset == null ? null : WireText.percentDecoded(parts[2], charset);
    }

    private static String plainValue(String value) {
        String words = EncodedWords.decode(value);
        String decoded = WireText.percentDecoded(words, StandardCharsets.UTF_8);
        return decoded == null ? words : decoded;
    }

    static @Nullable Charset charsetOf(String name) {
        try {
            return Charset.forName(name.strip());
        } catch (IllegalCharsetNameException | UnsupportedCharsetException _) {
            return null;
        }
    }
}
