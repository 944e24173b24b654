package io.sluice.model.links;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.sluice.model.links.PatternPart.Choice;
import io.sluice.model.links.PatternPart.Letters;
import io.sluice.model.links.PatternPart.Literal;
import io.sluice.model.links.PatternPart.Numbers;
import io.sluice.model.links.PatternPart.Sequence;
import org.jspecify.annotations.Nullable;

/// Reads one [LinkPattern].
final class PatternReader {
    private static final int DEEPEST = 20;
    private static final String ESCAPABLE = "[]{},";
    // Eighteen digits fit into a long, and so does their difference.
    private static final Pattern NUMBERS = Pattern.compile("\\[(\\d{1,18})-(\\d{1,18})(?::0*([1-9]\\d{0,17}))?]");
    private static final Pattern LETTERS = Pattern
            .compile("\\[(?:([a-z])-([a-z])|([A-Z])-([A-Z]))(?::0*([1-9]\\d{0,17}))?]");

    private final String text;
    /// Where the commas and the end of a brace are that is closed and has commas; by where it opens.
    private final Map<Integer, List<Integer>> braces;

    PatternReader(String text) {
        this.text = text;
        this.braces = braces(text);
    }

    private static Map<Integer, List<Integer>> braces(String text) {
        Map<Integer, List<Integer>> closed = new HashMap<>();
        Deque<List<Integer>> open = new ArrayDeque<>();
        for (int at = 0; at < text.length(); at++) {
            switch (text.charAt(at)) {
                case '\\' -> at += isEscape(text, at) ? 1 : 0;
                case '{' -> open.push(new ArrayList<>(List.of(at)));
                case ',' -> note(open, at);
                case '}' -> close(open, at, closed);
                default -> {
                    // Nothing that braces care about.
                }
            }
        }
        return closed;
    }

    private static void note(Deque<List<Integer>> open, int comma) {
        if (!open.isEmpty()) {
            open.getFirst().add(comma);
        }
    }

    private static void close(Deque<List<Integer>> open, int end, Map<Integer, List<Integer>> closed) {
        if (!open.isEmpty()) {
            List<Integer> marks = open.pop();
            int start = marks.removeFirst();
            if (!marks.isEmpty()) {
                marks.add(end);
                closed.put(start, marks);
            }
        }
    }

    private static boolean isEscape(String text, int at) {
        return at + 1 < text.length() && ESCAPABLE.indexOf(text.charAt(at + 1)) >= 0;
    }

    PatternPart read() {
        return read(0, text.length(), 0);
    }

    private PatternPart read(int from, int to, int depth) {
        List<PatternPart> parts = new ArrayList<>();
        StringBuilder plain = new StringBuilder();
        int at = from;
        while (at < to) {
            Found found = special(at, to, depth);
            if (found == null) {
                at += text.charAt(at) == '\\' && isEscape(text, at) ? 1 : 0;
                plain.append(text.charAt(at));
                at++;
            } else {
                parts.add(new Literal(plain.toString()));
                plain.setLength(0);
                parts.add(found.part());
                at = found.end();
            }
        }
        parts.add(new Literal(plain.toString()));
        return new Sequence(parts);
    }

    private record Found(PatternPart part, int end) {
    }

    private @Nullable Found special(int at, int to, int depth) {
        return switch (text.charAt(at)) {
            case '[' -> range(at, to);
            case '{' -> choice(at, depth);
            default -> null;
        };
    }

    private @Nullable Found range(int at, int to) {
        Matcher numbers = NUMBERS.matcher(text).region(at, to);
        if (numbers.lookingAt()) {
            return new Found(numbers(numbers.group(1), numbers.group(2), step(numbers.group(3))), numbers.end());
        }
        Matcher letters = LETTERS.matcher(text).region(at, to);
        return letters.lookingAt() ? new Found(letters(letters), letters.end()) : null;
    }

    private static long step(@Nullable String written) {
        return written == null ? 1 : Long.parseLong(written);
    }

    private static Numbers numbers(String first, String last, long step) {
        boolean padded = hasLeadingZero(first) || hasLeadingZero(last);
        return new Numbers(Long.parseLong(first), Long.parseLong(last), step,
                padded ? Math.max(first.length(), last.length()) : 0);
    }

    private static boolean hasLeadingZero(String number) {
        return number.length() > 1 && number.startsWith("0");
    }

    private static Letters letters(Matcher found) {
        boolean small = found.group(1) != null;
        return new Letters(found.group(small ? 1 : 3).charAt(0), found.group(small ? 2 : 4).charAt(0),
                step(found.group(5)));
    }

    private @Nullable Found choice(int at, int depth) {
        List<Integer> marks = braces.get(at);
        if (marks == null || depth == DEEPEST) {
            return null;
        }
        List<PatternPart> choices = new ArrayList<>();
        int start = at + 1;
        for (int mark : marks) {
            choices.add(read(start, mark, depth + 1));
            start = mark + 1;
        }
        return new Found(new Choice(choices), start);
    }
}
