package io.sluice.api.aria2;

import java.util.BitSet;
import java.util.HexFormat;

import io.sluice.model.ByteRange;
import io.sluice.model.SegmentMap;

/// A file cut into pieces of one length, as aria2 tells which bytes are there. Sluice itself knows no pieces.
///
/// @param length of the file in bytes
/// @param size   of a piece in bytes
record Pieces(long length, long size) {
    private static final long SMALLEST = 1 << 20;
    private static final int MOST = 4_096;

    /// Of a size that no answer becomes long by.
    static Pieces of(long length) {
        long size = SMALLEST;
        while (size * MOST < length) {
            size *= 2;
        }
        return new Pieces(length, size);
    }

    int number() {
        return Math.toIntExact((length + size - 1) / size);
    }

    /// The highest bit is the first piece; bits behind the last one are zero.
    ///
    /// @param map what is there of this file
    /// @return hexadecimal
    String bitfield(SegmentMap map) {
        BitSet there = new BitSet(number());
        there.set(0, number());
        for (ByteRange gap : map.missing()) {
            there.clear((int) (gap.from() / size), (int) ((gap.to() + size - 1) / size));
        }
        byte[] bytes = new byte[(number() + Byte.SIZE - 1) / Byte.SIZE];
        there.stream().forEach(piece -> bytes[piece / Byte.SIZE] |= (byte) (0x80 >>> piece % Byte.SIZE));
        return HexFormat.of().formatHex(bytes);
    }
}
