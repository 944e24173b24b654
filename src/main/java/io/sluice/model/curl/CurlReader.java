package io.sluice.model.curl;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.sluice.model.RequestHeader;
import io.sluice.model.curl.CurlCommand.Reading;
import io.sluice.model.curl.CurlCommand.Reason;
import io.sluice.model.curl.CurlCommand.Refused;
import io.sluice.model.curl.CurlCommand.Understood;
import io.sluice.model.links.LinkPattern;
import org.jspecify.annotations.Nullable;

/// Reads the words behind `curl`.
final class CurlReader {
    // A copied request may ask for a part, or whether its page is newer (RFC 9110 §13.1, §14.2): a download wants all.
    private static final Set<String> OF_ONE_REQUEST = Set.of("range", "if-range", "if-match", "if-none-match",
            "if-modified-since", "if-unmodified-since");
    private static final Pattern RATE = Pattern.compile("(\\d{1,9})([KkMmGg]?)[Bb]?");
    private static final Pattern ABSOLUTE = Pattern.compile("(/|[A-Za-z]:[/\\\\]|\\\\\\\\).*");

    private final Iterator<String> words;
    private final List<String> links = new ArrayList<>();
    private final List<RequestHeader> headers = new ArrayList<>();
    private final List<String> cookies = new ArrayList<>();
    private final List<String> data = new ArrayList<>();
    private final List<String> leftOut = new ArrayList<>();
    private @Nullable String sending;
    private @Nullable String login;
    private @Nullable String fileName;
    private @Nullable String folder;
    private long bytesPerSecond;
    private boolean asQuery;
    private boolean literal;
    private @Nullable Refusal refusal;

    private record Refusal(Reason reason, String what) {
    }

    CurlReader(List<String> words) {
        this.words = words.iterator();
    }

    Reading read(int end) {
        while (words.hasNext()) {
            String word = words.next();
            if (word.startsWith("--")) {
                option(word, null);
            } else if (word.startsWith("-") && word.length() > 1) {
                letters(word);
            } else {
                links.add(word);
            }
        }
        if (sending != null && !asQuery) {
            refuse(Reason.SENDS_DATA, sending);
        }
        if (links.isEmpty()) {
            refuse(Reason.WITHOUT_LINK, "");
        }
        return refusal == null ? new Understood(command(), end) : new Refused(refusal.reason(), refusal.what(), end);
    }

    private CurlCommand command() {
        if (!cookies.isEmpty()) {
            header("Cookie", String.join("; ", cookies));
        }
        List<String> found = links.stream().map(this::withQuery).map(it -> literal ? LinkPattern.literal(it) : it)
                .toList();
        return new CurlCommand(found, headers, login, fileName, folder, bytesPerSecond, leftOut);
    }

    private String withQuery(String link) {
        return data.isEmpty() ? link : link + (link.contains("?") ? "&" : "?") + String.join("&", data);
    }

    private void refuse(Reason reason, String what) {
        refusal = refusal == null ? new Refusal(reason, what) : refusal;
    }

    /// Several in one word: `-sSLo`, and the last with its value: `-ofile`.
    private void letters(String word) {
        for (int at = 1; at < word.length(); at++) {
            String name = "-" + word.charAt(at);
            CurlOption option = CurlOption.of(name);
            if (option != null && option.takesValue() && at + 1 < word.length()) {
                option(name, word.substring(at + 1));
                return;
            }
            option(name, null);
        }
    }

    private void option(String name, @Nullable String attached) {
        CurlOption option = CurlOption.of(name);
        if (option == null) {
            leftOut.add(name);
        } else if (!option.takesValue()) {
            apply(option, name, "");
        } else if (attached != null) {
            apply(option, name, attached);
        } else if (words.hasNext()) {
            apply(option, name, words.next());
        } else {
            refuse(Reason.VALUE_MISSING, name);
        }
    }

    private void apply(CurlOption option, String name, String value) {
        switch (option) {
            case HEADER -> ownHeader(value);
            case COOKIE -> cookie(name, value);
            case REFERER -> ownHeader("Referer: " + value.replaceFirst(";auto$", ""));
            case USER_AGENT -> header("User-Agent", value);
            case BEARER -> header("Authorization", "Bearer " + value);
            case USER -> login = value.contains(":") ? value : value + ":";
            case NAME -> name(value);
            case FOLDER -> folder(name, value);
            case LINK -> links.add(value);
            case LIMIT -> limit(name, value);
            case METHOD -> method(value);
            case HEAD -> refuse(Reason.OTHER_METHOD, "HEAD");
            case LITERAL -> literal = true;
            case AS_QUERY -> asQuery = true;
            case DATA -> data(name, value);
            case SENT -> refuse(Reason.SENDS_DATA, name);
            case NOT_HERE -> leftOut.add(name);
            case ANYWAY, ANYWAY_WITH -> {
                // Nothing to do.
            }
        }
    }

    private void ownHeader(String line) {
        int colon = line.indexOf(':');
        String name = colon < 0 ? line : line.substring(0, colon).strip();
        String value = colon < 0 ? "" : line.substring(colon + 1).strip();
        if (line.startsWith("@") || line.startsWith(":")) {
            leftOut.add("-H " + line.replaceFirst("(?<=.):.*", ""));
        } else if (colon < 0 && line.endsWith(";")) {
            header(line.substring(0, line.length() - 1).strip(), "");
        } else if (colon >= 0 && value.isEmpty()) {
            // This takes one of curl's own headers away, of which there are none here.
        } else if (!OF_ONE_REQUEST.contains(name.toLowerCase(Locale.ROOT))) {
            header(name, value);
        }
    }

    private void header(String name, String value) {
        try {
            headers.add(new RequestHeader(name, value));
        } catch (IllegalArgumentException _) {
            refuse(Reason.NOT_A_HEADER, name);
        }
    }

    private void cookie(String name, String value) {
        if (value.contains("=")) {
            cookies.add(value);
        } else {
            leftOut.add(name);
        }
    }

    private void name(String value) {
        int separator = Math.max(value.lastIndexOf('/'), value.lastIndexOf('\\'));
        String base = value.substring(separator + 1);
        boolean nowhere = value.equals("-") || value.equals("/dev/null") || value.equalsIgnoreCase("nul");
        if (!base.isEmpty() && !nowhere) {
            fileName = base;
            if (ABSOLUTE.matcher(value).matches()) {
                folder = value.substring(0, Math.max(separator, 1));
            }
        }
    }

    private void folder(String name, String value) {
        if (ABSOLUTE.matcher(value).matches()) {
            folder = value;
        } else {
            leftOut.add(name);
        }
    }

    private void limit(String name, String value) {
        Matcher rate = RATE.matcher(value);
        if (rate.matches()) {
            int power = 1 + "kmg".indexOf(rate.group(2).toLowerCase(Locale.ROOT));
            bytesPerSecond = Long.parseLong(rate.group(1)) << 10 * (rate.group(2).isEmpty() ? 0 : power);
        } else {
            leftOut.add(name);
        }
    }

    private void method(String value) {
        if (!value.equalsIgnoreCase("GET")) {
            refuse(Reason.OTHER_METHOD, value.toUpperCase(Locale.ROOT));
        }
    }

    private void data(String name, String value) {
        if (value.startsWith("@")) {
            refuse(Reason.SENDS_DATA, name);
        } else {
            sending = name;
            data.add(value);
        }
    }
}
