package io.sluice.engine;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.zip.CRC32C;

import io.sluice.model.Validator;
import org.jspecify.annotations.Nullable;

/// The first kibibyte of a [ControlFile]: whose it is, how long the file is, which version of it, and in which boot of
/// the machine the live stretches were written.
///
/// Layout, words of 8 bytes in the order of the machine: magic, length, id (2 words), checksum over what does not
/// change; at 64 the boot id, at 128 the entity tag, at 640 `Last-Modified`, each with its length in two bytes.
final class ControlHeader {
    private static final long MAGIC = 0x534c_5549_4345_0001L; // "SLUICE", version 1
    private static final int LENGTH = 8;
    private static final int ID = 16;
    private static final int CHECKSUM = 32;
    private static final int BOOT = 64;
    private static final int ETAG = 128;
    private static final int MODIFIED = 640;
    private static final int END = 704;

    private final MemorySegment page;

    ControlHeader(MemorySegment page) {
        this.page = page;
    }

    void write(UUID download, long length, Validator validator) {
        page.set(ValueLayout.JAVA_LONG, 0, MAGIC);
        page.set(ValueLayout.JAVA_LONG, LENGTH, length);
        page.set(ValueLayout.JAVA_LONG, ID, download.getMostSignificantBits());
        page.set(ValueLayout.JAVA_LONG, ID + Long.BYTES, download.getLeastSignificantBits());
        text(ETAG, MODIFIED, validator.etag());
        text(MODIFIED, END, validator.lastModified());
        page.set(ValueLayout.JAVA_LONG, CHECKSUM, checksum());
    }

    boolean isValid() {
        return page.get(ValueLayout.JAVA_LONG, 0) == MAGIC && page.get(ValueLayout.JAVA_LONG, CHECKSUM) == checksum();
    }

    UUID download() {
        return new UUID(page.get(ValueLayout.JAVA_LONG, ID), page.get(ValueLayout.JAVA_LONG, ID + Long.BYTES));
    }

    long length() {
        return page.get(ValueLayout.JAVA_LONG, LENGTH);
    }

    Validator validator() {
        return new Validator(text(ETAG), text(MODIFIED));
    }

    /// Empty while the live stretches cannot be believed.
    String bootId() {
        String id = text(BOOT);
        return id == null ? "" : id;
    }

    void bootId(String id) {
        text(BOOT, ETAG, id);
    }

    private long checksum() {
        CRC32C crc = new CRC32C();
        crc.update(page.asSlice(0, CHECKSUM).toArray(ValueLayout.JAVA_BYTE));
        crc.update(page.asSlice(ETAG, END - ETAG).toArray(ValueLayout.JAVA_BYTE));
        return crc.getValue();
    }

    // What does not fit is left out: a longer tag than that only costs the conditional request.
    private void text(int from, int to, @Nullable String text) {
        byte[] bytes = text == null ? new byte[0] : text.getBytes(StandardCharsets.UTF_8);
        int fitting = bytes.length <= to - from - Short.BYTES ? bytes.length : 0;
        MemorySegment.copy(bytes, 0, page, ValueLayout.JAVA_BYTE, from + Short.BYTES, fitting);
        page.set(ValueLayout.JAVA_SHORT, from, (short) fitting);
    }

    private @Nullable String text(int from) {
        int length = Math.clamp(page.get(ValueLayout.JAVA_SHORT, from), 0, ETAG * 4);
        byte[] bytes = page.asSlice(from + Short.BYTES, length).toArray(ValueLayout.JAVA_BYTE);
        return length == 0 ? null : new String(bytes, StandardCharsets.UTF_8);
    }
}
