package io.sluice.engine.http;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/// Words of RFC 2047, `=?charset?B?…?=`, which belong in mail but come in headers of HTTP too.
final class EncodedWords {
    private static final Pattern WORD = Pattern.compile("=\\?([^?]+)\\?([bBqQ])\\?([^?]*)\\?=");
    // RFC 2047 §6.2: white space between two words is no part of the text.
    private static final Pattern BETWEEN = Pattern.compile("\\?=\\s+=\\?");

    private EncodedWords() {
    }

    /// Words that cannot be read stay as they are.
    static String decode(String text) {
        return WORD.matcher(BETWEEN.matcher(text).replaceAll("?==?"))
                .replaceAll(word -> Matcher.quoteReplacement(textOf(word.group(), word.group(1), word.group(2),
                        word.group(3))));
    }

    private static String textOf(String whole, String charsetName, String encoding, String content) {
        Charset charset = ContentDisposition.charsetOf(charsetName);
        if (charset == null) {
            return whole;
        }
        String text = encoding.equalsIgnoreCase("B")
                ? fromBase64(content, charset)
                : WireText.percentDecoded(content.replace("%", "%25").replace('_', ' ').replace('=', '%'), charset);
        return text == null ? whole : text;
    }

    private static @Nullable String fromBase64(String content, Charset charset) {
        try {
            return WireText.decode(Base64.getDecoder().decode(content.getBytes(StandardCharsets.US_ASCII)), charset);
        } catch (IllegalArgumentException _) {
            return null;
        }
    }
}
