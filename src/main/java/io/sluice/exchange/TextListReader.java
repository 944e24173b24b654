package io.sluice.exchange;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.sluice.model.LinkLine;
import io.sluice.model.LinkText;
import io.sluice.model.text.BoundedLines;
import org.jspecify.annotations.Nullable;

/// Reads links, one line after the other, and aria2's sessions, in which indented options follow a line of links
/// (aria2c(1), “Input File”). A line that begins with `#` is a comment.
final class TextListReader implements ListReader {
    private static final Pattern OPTION = Pattern.compile("[ \\t]+([a-z][a-z0-9-]*)=(.*)");
    private static final Pattern TABS = Pattern.compile("\\t+");
    private static final char UNREADABLE = '\uFFFD';

    private record Line(long number, String text) {
        boolean isOption() {
            return OPTION.matcher(text).matches();
        }

        boolean isComment() {
            return text.isBlank() || text.startsWith("#");
        }
    }

    private final BufferedReader in;
    private final BoundedLines lines;
    private @Nullable Line ahead;

    TextListReader(BufferedReader in) throws IOException {
        this.in = in;
        this.lines = new BoundedLines(in);
        this.ahead = read();
    }

    private @Nullable Line read() throws IOException {
        for (String text = lines.next(); text != null; text = lines.next()) {
            var line = new Line(lines.number(), text);
            if (!line.isComment()) {
                return line;
            }
        }
        return null;
    }

    @Override
    public boolean next(Consumer<Entry> found, Consumer<Remark> remarked) throws IOException {
        Line links = ahead;
        if (links == null) {
            return false;
        }
        ahead = read();
        List<Aria2Option> options = new ArrayList<>();
        for (Line line = ahead; line != null && line.isOption(); line = ahead) {
            Matcher option = OPTION.matcher(line.text());
            if (option.matches()) {
                options.add(new Aria2Option(line.number(), option.group(1), option.group(2).strip()));
            }
            ahead = read();
        }
        take(links, options, found, remarked);
        return true;
    }

    private static void take(Line links, List<Aria2Option> options, Consumer<Entry> found, Consumer<Remark> remarked) {
        String text = links.text().strip();
        if (text.length() >= BoundedLines.MOST_CHARACTERS) {
            remarked.accept(Remark.of(links.number(), Remark.Reason.TOO_LONG, text));
        } else if (text.indexOf(UNREADABLE) >= 0) {
            remarked.accept(Remark.of(links.number(), Remark.Reason.NO_LINK, text));
        } else if (options.isEmpty()) {
            takeLinks(links.number(), text, found, remarked);
        } else {
            takeMirrors(links.number(), text, options, found, remarked);
        }
    }

    private static void takeLinks(long number, String text, Consumer<Entry> found, Consumer<Remark> remarked) {
        LinkLine line = LinkLine.read(text);
        line.files().forEach(mirrors -> found.accept(Entry.Wanted.of(mirrors)));
        line.refused().forEach(refused -> remarked.accept(refusal(number, refused)));
        if (line.files().isEmpty() && line.refused().isEmpty()) {
            remarked.accept(Remark.of(number, Remark.Reason.NO_LINK, text));
        }
    }

    // In a session all links of one line are one file.
    private static void takeMirrors(long number, String text, List<Aria2Option> options, Consumer<Entry> found,
            Consumer<Remark> remarked) {
        var entry = new Aria2Entry();
        TABS.splitAsStream(text).map(String::strip).filter(it -> !it.isEmpty())
                .forEach(written -> LinkText.parse(written).ifPresentOrElse(entry::add,
                        () -> remarked.accept(refusal(number, written))));
        options.forEach(option -> entry.take(option).ifPresent(remarked));
        entry.wanted().ifPresent(found);
    }

    private static Remark refusal(long number, String written) {
        boolean otherScheme = !LinkLine.schemeOf(written).isEmpty()
                && !LinkLine.schemeOf(written).toLowerCase(java.util.Locale.ROOT).startsWith("http");
        return Remark.of(number, otherScheme ? Remark.Reason.SCHEME : Remark.Reason.NO_LINK, written);
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
