package io.sluice.model;

import java.net.URI;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

import io.sluice.model.links.LinkPattern;

/// The links in one line of a text: one alone, several, or in the middle of a sentence.
///
/// Links that stand alone on the line are mirrors of one file where they have the same file name and each a host of its
/// own; others are files of their own, as are those within sentences. A [LinkPattern] is each of the links that it stands
/// for.
///
/// @param files   what can be fetched, in the order of the line; the mirrors of one file together
/// @param refused what cannot be fetched, as it was written: links of another kind, and the whole line where it is one word
///                and no link
public record LinkLine(List<List<URI>> files, List<String> refused) {
    private static final Pattern LINK = Pattern.compile(
            "(?<![\\p{Alnum}+.-])(?:\\p{Alpha}[\\p{Alnum}+.-]*://|(?i:magnet|mailto|data|file|ed2k|javascript):)"
                    + "[^\\s<>\"“”«»]*");
    private static final String END_OF_SENTENCE = ".,;:!?'’";
    private static final Pattern BLANK = Pattern.compile("\\s+");

    public LinkLine {
        files = files.stream().map(List::copyOf).toList();
        refused = List.copyOf(refused);
    }

    /// @param line without blanks at its ends
    public static LinkLine read(String line) {
        List<String> refused = new ArrayList<>();
        List<List<URI>> written = written(line, refused);
        boolean alone = BLANK.splitAsStream(line).count() == written.size();
        Set<URI> seen = new HashSet<>();
        return new LinkLine((alone ? sideBySide(written) : apart(written)).stream()
                .map(together -> together.stream().filter(seen::add).toList())
                .flatMap(together -> files(alone, together).stream()).toList(), refused);
    }

    /// Of each link, or pattern, those that it stands for.
    private static List<List<URI>> written(String line, List<String> refused) {
        Matcher candidates = LINK.matcher(line);
        List<List<URI>> links = new ArrayList<>();
        boolean any = false;
        while (candidates.find()) {
            any = true;
            links.add(expand(withoutSentence(candidates.group()), refused));
        }
        // A line of several words is prose around the links; a single word was meant as one.
        if (!any && !line.isEmpty() && line.chars().noneMatch(Character::isWhitespace)) {
            refused.add(line);
        }
        return links.stream().filter(good -> !good.isEmpty()).toList();
    }

    /// The links that one link, or [LinkPattern], stands for.
    ///
    /// @param refused gets what cannot be fetched; the pattern itself where it stands for too many
    public static List<URI> expand(String written, List<String> refused) {
        LinkPattern pattern = LinkPattern.of(written);
        if (pattern.size() > LinkPattern.MOST) {
            refused.add(written);
            return List.of();
        }
        List<URI> good = new ArrayList<>();
        pattern.links().forEach(it -> LinkText.parse(it).ifPresentOrElse(good::add, () -> refused.add(it)));
        return good;
    }

    // Patterns of the same number beside each other count together: the mirrors of each of many files.
    private static List<List<URI>> sideBySide(List<List<URI>> written) {
        int number = written.isEmpty() ? 0 : written.getFirst().size();
        return written.stream().allMatch(links -> links.size() == number)
                ? IntStream.range(0, number).mapToObj(it -> written.stream().map(links -> links.get(it)).toList())
                        .toList()
                : apart(written);
    }

    private static List<List<URI>> apart(List<List<URI>> written) {
        return written.stream().flatMap(List::stream).map(List::of).toList();
    }

    /// The scheme of what is a link, though perhaps none that can be fetched; empty for any other text.
    public static String schemeOf(String text) {
        return LINK.matcher(text).lookingAt() ? text.substring(0, text.indexOf(':')) : "";
    }

    private static List<List<URI>> files(boolean alone, List<URI> links) {
        boolean ofOneFile = links.stream().map(LinkLine::fileName).distinct().count() == 1
                && links.stream().map(URI::getHost).distinct().count() == links.size();
        return alone && ofOneFile && !links.isEmpty() ? List.of(links) : links.stream().map(List::of).toList();
    }

    // Without a name there is nothing that says of two links that they are one file.
    private static String fileName(URI link) {
        String path = String.valueOf(link.getPath());
        String name = path.substring(path.lastIndexOf('/') + 1);
        return name.isEmpty() ? link.toString() : name;
    }

    // A bracket that the link did not open belongs to the sentence. Once over the link, whatever it is: there are texts in
    // which each line is nothing but brackets, or dots.
    private static String withoutSentence(String link) {
        int round = unopened(link, '(', ')');
        int square = unopened(link, '[', ']');
        int end = link.length();
        while (end > 0) {
            char last = link.charAt(end - 1);
            boolean roundToo = last == ')' && round-- > 0;
            boolean squareToo = last == ']' && square-- > 0;
            if (END_OF_SENTENCE.indexOf(last) < 0 && !roundToo && !squareToo) {
                break;
            }
            end--;
        }
        return link.substring(0, end);
    }

    private static int unopened(String text, char opening, char closing) {
        return text.chars().map(it -> it == closing ? 1 : it == opening ? -1 : 0).sum();
    }
}
