package io.sluice.model;

import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The links in one line of a text: one alone, several, or in the middle of a sentence.
///
/// Links that stand alone on the line are mirrors of one file where they have the same file name and each a host of its
/// own; others are files of their own, as are those within sentences.
///
/// @param files   what can be fetched, in the order of the line; the mirrors of one file together
/// @param refused what cannot be fetched, as it was written: links of another kind, and the whole line where it is one word
///                and no link
public record LinkLine(List<List<URI>> files, List<String> refused) {
    private static final Pattern LINK = Pattern.compile(
            "(?<![\\p{Alnum}+.-])(?:\\p{Alpha}[\\p{Alnum}+.-]*://|(?i:magnet|mailto|data|file|ed2k|javascript):)"
                    + "[^\\s<>\"“”«»]*");
    private static final Pattern END_OF_SENTENCE = Pattern.compile("[.,;:!?'’]+$");
    private static final Pattern BLANK = Pattern.compile("\\s+");

    public LinkLine {
        files = files.stream().map(List::copyOf).toList();
        refused = List.copyOf(refused);
    }

    /// @param line without blanks at its ends
    public static LinkLine read(String line) {
        Set<URI> good = new LinkedHashSet<>();
        List<String> refused = new ArrayList<>();
        Matcher candidates = LINK.matcher(line);
        boolean any = false;
        while (candidates.find()) {
            any = true;
            String written = withoutSentence(candidates.group());
            LinkText.parse(written).ifPresentOrElse(good::add, () -> refused.add(written));
        }
        // A line of several words is prose around the links; a single word was meant as one.
        if (!any && !line.isEmpty() && line.chars().noneMatch(Character::isWhitespace)) {
            refused.add(line);
        }
        return new LinkLine(files(line, List.copyOf(good)), refused);
    }

    /// The scheme of what is a link, though perhaps none that can be fetched; empty for any other text.
    public static String schemeOf(String text) {
        return LINK.matcher(text).lookingAt() ? text.substring(0, text.indexOf(':')) : "";
    }

    private static List<List<URI>> files(String line, List<URI> links) {
        boolean alone = BLANK.splitAsStream(line).count() == links.size();
        boolean ofOneFile = links.stream().map(LinkLine::fileName).distinct().count() == 1
                && links.stream().map(URI::getHost).distinct().count() == links.size();
        return alone && ofOneFile ? List.of(links) : links.stream().map(List::of).toList();
    }

    // Without a name there is nothing that says of two links that they are one file.
    private static String fileName(URI link) {
        String path = String.valueOf(link.getPath());
        String name = path.substring(path.lastIndexOf('/') + 1);
        return name.isEmpty() ? link.toString() : name;
    }

    private static String withoutSentence(String link) {
        String trimmed = END_OF_SENTENCE.matcher(link).replaceFirst("");
        boolean closesMore = closesMore(trimmed, '(', ')') || closesMore(trimmed, '[', ']');
        return closesMore ? withoutSentence(trimmed.substring(0, trimmed.length() - 1)) : trimmed;
    }

    // A bracket that the link did not open belongs to the sentence.
    private static boolean closesMore(String text, char opening, char closing) {
        return text.endsWith(String.valueOf(closing)) && text.chars().filter(it -> it == opening).count() < text.chars()
                .filter(it -> it == closing).count();
    }
}
