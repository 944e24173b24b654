package io.sluice.viewmodel;

import java.net.URI;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The links in a text that somebody pasted: one, one a line, or in the middle of sentences.
///
/// Links that stand alone on one line are mirrors of one file where they have the same file name and each a host of its
/// own; other links on one line are files of their own, as are those within sentences.
///
/// @param files   what can be fetched, each link once, in the order of the text; the mirrors of one file together
/// @param refused what cannot be fetched, as it was written: links of another kind, lines that are one word and no
///                link, and the whole text where there is no link in it at all
record Links(List<List<URI>> files, List<String> refused) {
    private static final Pattern LINK = Pattern.compile(
            "(?<![\\p{Alnum}+.-])(?:\\p{Alpha}[\\p{Alnum}+.-]*://|(?i:magnet|mailto|data|file|ed2k|javascript):)"
                    + "[^\\s<>\"“”«»]*");
    private static final Pattern END_OF_SENTENCE = Pattern.compile("[.,;:!?'’]+$");
    private static final Pattern HTTP = Pattern.compile("(?i)https?:.*", Pattern.DOTALL);
    private static final Pattern BLANK = Pattern.compile("\\s+");
    private static final int SHOWN_LENGTH = 60;

    Links {
        files = files.stream().map(List::copyOf).toList();
        refused = List.copyOf(refused);
    }

    static Links in(String text) {
        List<List<URI>> files = new ArrayList<>();
        Set<URI> seen = new HashSet<>();
        List<String> refused = new ArrayList<>();
        text.lines().map(String::strip).filter(line -> !line.isEmpty()).forEach(line -> {
            Set<URI> good = new LinkedHashSet<>();
            read(line, good, refused);
            good.removeIf(link -> !seen.add(link));
            files.addAll(files(line, List.copyOf(good)));
        });
        if (files.isEmpty() && refused.isEmpty() && !text.isBlank()) {
            refused.add(text.strip());
        }
        return new Links(files, refused);
    }

    /// Every link, mirrors too.
    List<URI> good() {
        return files.stream().flatMap(List::stream).toList();
    }

    private static List<List<URI>> files(String line, List<URI> links) {
        boolean alone = BLANK.splitAsStream(line).count() == links.size();
        boolean ofOneFile = links.stream().map(Links::fileName).distinct().count() == 1
                && links.stream().map(URI::getHost).distinct().count() == links.size();
        return alone && ofOneFile ? List.of(links) : links.stream().map(List::of).toList();
    }

    // Without a name there is nothing that says of two links that they are one file.
    private static String fileName(URI link) {
        String path = String.valueOf(link.getPath());
        String name = path.substring(path.lastIndexOf('/') + 1);
        return name.isEmpty() ? link.toString() : name;
    }

    private static void read(String line, Set<URI> good, List<String> refused) {
        Matcher candidates = LINK.matcher(line);
        boolean any = false;
        while (candidates.find()) {
            any = true;
            String written = withoutSentence(candidates.group());
            LinkText.parse(written).ifPresentOrElse(good::add, () -> refused.add(written));
        }
        // A line of several words is prose around the links; a single word was meant as one.
        if (!any && line.chars().noneMatch(Character::isWhitespace)) {
            refused.add(line);
        }
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

    /// What to tell about the refused ones.
    Optional<UserMessage> problem() {
        if (refused.isEmpty()) {
            return Optional.empty();
        }
        String first = refused.getFirst();
        if (refused.size() > 1) {
            return Optional.of(UserMessage.of("add.refusedMany", refused.size(), shortened(first)));
        }
        int colon = first.indexOf(':');
        return Optional.of(LINK.matcher(first).lookingAt() && !HTTP.matcher(first).matches()
                ? UserMessage.of("add.refusedScheme", first.substring(0, colon).toLowerCase(Locale.ROOT),
                        shortened(first))
                : UserMessage.of("add.noLink", shortened(first)));
    }

    private static String shortened(String text) {
        String line = text.lines().findFirst().orElse("");
        return line.length() <= SHOWN_LENGTH ? line : line.substring(0, SHOWN_LENGTH - 1) + "…";
    }
}
