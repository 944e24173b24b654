package io.sluice.engine.http;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

import org.jspecify.annotations.Nullable;

/// Text of headers. The connection reads each byte as one Latin-1 character, so that nothing is lost before it is known
/// what the bytes mean.
final class WireText {
    private static final String NEVER_IN_A_URI = "\"<>\\^`{|}";
    private static final int DELETE = 0x7F;

    private WireText() {
    }

    /// Raw UTF-8 where the bytes are UTF-8, else Latin-1 (RFC 9110 §5.5 promises neither).
    static String decoded(String latin1) {
        String text = decode(latin1.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
        return text == null ? latin1 : text;
    }

    /// Reads bytes as text of one charset, or not at all.
    ///
    /// @return null where the bytes are no text in that charset
    static @Nullable String decode(byte[] bytes, Charset charset) {
        try {
            return charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException _) {
            return null;
        }
    }

    /// Decodes `%41`; a sign that no two digits follow is a sign. What is not ASCII stays as it is.
    ///
    /// @return null where the bytes are no text in that charset
    static @Nullable String percentDecoded(String text, Charset charset) {
        if (text.indexOf('%') < 0) {
            return text;
        }
        StringBuilder decoded = new StringBuilder(text.length());
        ByteArrayOutputStream run = new ByteArrayOutputStream();
        for (int at = 0; at <= text.length(); at++) {
            if (isEscape(text, at)) {
                run.write(HexFormat.fromHexDigits(text, at + 1, at + 3));
                at += 2;
                continue;
            }
            String bytes = decode(run.toByteArray(), charset);
            if (bytes == null) {
                return null;
            }
            run.reset();
            decoded.append(bytes).append(text, at, Math.min(at + 1, text.length()));
        }
        return decoded.toString();
    }

    private static boolean isEscape(String text, int at) {
        return at + 2 < text.length() && text.charAt(at) == '%' && HexFormat.isHexDigit(text.charAt(at + 1))
                && HexFormat.isHexDigit(text.charAt(at + 2));
    }

    /// Percent-encodes what a URI does not allow, as browsers do with a `Location`.
    static String asUri(String latin1) {
        StringBuilder uri = new StringBuilder(latin1.length());
        for (char c : latin1.strip().toCharArray()) {
            if (c <= ' ' || c >= DELETE || NEVER_IN_A_URI.indexOf(c) >= 0) {
                uri.append('%').append(HexFormat.of().withUpperCase().toHexDigits((byte) c));
            } else {
                uri.append(c);
            }
        }
        return uri.toString();
    }
}
