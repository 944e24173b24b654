package io.sluice.store.search;

import java.util.UUID;
import java.util.function.IntConsumer;

/// A few thousand rows, column by column. A list of a million is many of them, so that none is ever copied to grow.
/// Columns of numbers may be read by whoever asks; only [#add] and [#change] write them.
final class Block {
    static final int ROWS = 1 << 14;
    private static final char END = 0;
    private static final byte GONE = -1;

    final long[] positions = new long[ROWS];
    final long[] bytes = new long[ROWS];
    final long[] added = new long[ROWS];
    final long[] ended = new long[ROWS];
    final byte[] statuses = new byte[ROWS];
    final byte[] priorities = new byte[ROWS];
    final short[] permilles = new short[ROWS];
    final int[] hosts = new int[ROWS];
    final int[] folders = new int[ROWS];
    final int[] extensions = new int[ROWS];
    final int[] captions = new int[ROWS];
    private final StringBuilder text = new StringBuilder();
    private final int[] textStarts = new int[ROWS + 1];
    private final int[] nameStarts = new int[ROWS];
    private final short[] nameLengths = new short[ROWS];
    private final long[] idsHigh = new long[ROWS];
    private final long[] idsLow = new long[ROWS];
    private int rows;

    boolean isFull() {
        return rows == ROWS;
    }

    int rows() {
        return rows;
    }

    /// @return the number of the row
    int add(Entry entry) {
        idsHigh[rows] = entry.id().getMostSignificantBits();
        idsLow[rows] = entry.id().getLeastSignificantBits();
        String name = FoldedText.of(entry.words().name());
        text.append(textOf(name, entry));
        nameStarts[rows] = text.lastIndexOf(name);
        nameLengths[rows] = (short) Math.min(name.length(), Short.MAX_VALUE);
        setNumbers(rows, entry);
        rows++;
        textStarts[rows] = text.length();
        if (isFull()) {
            text.trimToSize();
        }
        return rows - 1;
    }

    // Mostly the name is the end of the link.
    private static String textOf(String name, Entry entry) {
        String caption = FoldedText.of(entry.words().caption());
        String link = FoldedText.of(entry.words().link());
        String before = caption.isEmpty() ? link + END : caption + END + link + END;
        return link.contains(name) ? before : before + name + END;
    }

    /// Takes over all but names, links and captions; false where one of those is another.
    boolean change(int row, Entry entry) {
        String name = FoldedText.of(entry.words().name());
        if (!name.contentEquals(name(row))
                || !textOf(name, entry).contentEquals(text.subSequence(textStarts[row], textStarts[row + 1]))) {
            return false;
        }
        setNumbers(row, entry);
        return true;
    }

    private void setNumbers(int row, Entry entry) {
        statuses[row] = (byte) entry.status().ordinal();
        priorities[row] = (byte) entry.place().priority().level();
        positions[row] = entry.place().position();
        bytes[row] = entry.numbers().bytes();
        permilles[row] = (short) entry.numbers().permille();
        added[row] = entry.numbers().added();
        ended[row] = entry.numbers().ended();
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

    /// Folded.
    CharSequence name(int row) {
        return text.subSequence(nameStarts[row], nameStarts[row] + nameLengths[row]);
    }

    /// As strings compare.
    static int compareNames(Block one, int row, Block other, int otherRow) {
        int most = Math.min(one.nameLengths[row], other.nameLengths[otherRow]);
        for (int i = 0; i < most; i++) {
            int order = one.text.charAt(one.nameStarts[row] + i) - other.text.charAt(other.nameStarts[otherRow] + i);
            if (order != 0) {
                return order;
            }
        }
        return one.nameLengths[row] - other.nameLengths[otherRow];
    }

    /// The first eight characters, which order as the names do.
    long nameKey(int row) {
        long key = 0;
        for (int i = 0; i < Long.BYTES; i++) {
            key = key << Byte.SIZE | (i < nameLengths[row] ? text.charAt(nameStarts[row] + i) : 0);
        }
        return key ^ Long.MIN_VALUE;
    }

    UUID id(int row) {
        return new UUID(idsHigh[row], idsLow[row]);
    }
}
