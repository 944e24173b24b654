package io.sluice.store.search;

import java.util.UUID;
import java.util.function.IntConsumer;

import io.sluice.model.Place;
import io.sluice.model.Priority;
import io.sluice.model.Status;

/// A few thousand rows, column by column. A list of a million is many of them, so that none is ever copied to grow.
final class Block {
    static final int ROWS = 1 << 14;
    private static final char END = 0;
    private static final byte GONE = -1;
    private static final Status[] STATUSES = Status.values();

    private final StringBuilder text = new StringBuilder();
    private final int[] textStarts = new int[ROWS + 1];
    private final long[] idsHigh = new long[ROWS];
    private final long[] idsLow = new long[ROWS];
    private final byte[] statuses = new byte[ROWS];
    private final byte[] priorities = new byte[ROWS];
    private final long[] positions = new long[ROWS];
    private final long[] ends = new long[ROWS];
    private int rows;

    boolean isFull() {
        return rows == ROWS;
    }

    /// @return the number of the row
    int add(Entry entry) {
        idsHigh[rows] = entry.id().getMostSignificantBits();
        idsLow[rows] = entry.id().getLeastSignificantBits();
        text.append(textOf(entry));
        setNumbers(rows, entry);
        rows++;
        textStarts[rows] = text.length();
        if (isFull()) {
            text.trimToSize();
        }
        return rows - 1;
    }

    // Mostly the name is the end of the link.
    private static String textOf(Entry entry) {
        String name = FoldedText.of(entry.name());
        String link = FoldedText.of(entry.link());
        return link.contains(name) ? link + END : link + END + name + END;
    }

    /// Takes over all but the text; false where the text is another one.
    boolean change(int row, Entry entry) {
        if (!textOf(entry).contentEquals(text.subSequence(textStarts[row], textStarts[row + 1]))) {
            return false;
        }
        setNumbers(row, entry);
        return true;
    }

    private void setNumbers(int row, Entry entry) {
        statuses[row] = (byte) entry.status().ordinal();
        priorities[row] = (byte) entry.place().priority().level();
        positions[row] = entry.place().position();
        ends[row] = entry.ended();
    }

    void remove(int row) {
        statuses[row] = GONE;
    }

    boolean isGone(int row) {
        return statuses[row] == GONE;
    }

    /// Hands each row whose text has `word` to `found`, the first first.
    void search(String word, IntConsumer found) {
        int row = 0;
        for (int at = text.indexOf(word); at >= 0; at = text.indexOf(word, textStarts[row])) {
            while (textStarts[row + 1] <= at) {
                row++;
            }
            if (!isGone(row)) {
                found.accept(row);
            }
            row++;
        }
    }

    boolean has(int row, String word) {
        return text.substring(textStarts[row], textStarts[row + 1]).contains(word);
    }

    UUID id(int row) {
        return new UUID(idsHigh[row], idsLow[row]);
    }

    Status status(int row) {
        return STATUSES[statuses[row]];
    }

    Place place(int row) {
        return new Place(Priority.of(priorities[row]), positions[row]);
    }

    long ended(int row) {
        return ends[row];
    }
}
