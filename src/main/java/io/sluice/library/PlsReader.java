package io.sluice.library;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// PLS: `File1=`, `Title1=` and `Length1=` in any order; the numbers are the order of the tracks.
final class PlsReader implements TrackReader {
    private static final Pattern ENTRY = Pattern.compile("(?i)(file|title|length)(\\d{1,9})\\s*=\\s*(.*)");

    private static final class Entry {
        private final TrackDraft draft = new TrackDraft();
        private long line;
        private String place = "";

        Entry(long line) {
            this.line = line;
        }
    }

    @Override
    public void read(ListInput in, Findings found) throws IOException {
        TextLines lines = in.lines();
        Map<Integer, Entry> entries = new TreeMap<>();
        for (String line = lines.next(); line != null; line = lines.next()) {
            Matcher entry = ENTRY.matcher(line);
            if (lines.isCut()) {
                found.skip(lines.number(), Skipped.Reason.TOO_LONG, line);
            } else if (entry.matches()) {
                take(entry, lines.number(), entries);
                found.checkRoom(entries.size());
            }
        }
        for (Entry entry : entries.values()) {
            SourceLink.read(entry.place, in.from()).ifPresent(entry.draft::source);
            found.addOrSkip(entry.draft, entry.line, List.of(entry.place));
        }
    }

    private static void take(Matcher written, long line, Map<Integer, Entry> entries) {
        Entry entry = entries.computeIfAbsent(Integer.valueOf(written.group(2)), _ -> new Entry(line));
        String value = written.group(3);
        switch (written.group(1).toLowerCase(Locale.ROOT)) {
            case "file" -> {
                entry.line = line;
                entry.place = value;
            }
            case "title" -> entry.draft.title(value);
            default -> entry.draft.duration(PlayingTime.seconds(value));
        }
    }
}
