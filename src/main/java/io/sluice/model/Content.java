package io.sluice.model;

import org.jspecify.annotations.Nullable;

/// What is known of a file's content so far.
///
/// @param fileName   its name inside the folder, once it is settled; `fileName + ".part"` holds the bytes until then
/// @param totalBytes its length, or -1 while unknown
/// @param keptBytes  how many bytes are there; a coarse figure, the `.part` and its control file hold the exact one
/// @param validator  what the server said of its version
/// @param resumable  false where the server was seen to ignore ranges: stopping then costs what was fetched
/// @param provenance where the bytes came from, and who vouches for them
public record Content(@Nullable String fileName, long totalBytes, long keptBytes, @Nullable Validator validator,
        boolean resumable, Provenance provenance) {
    public static final long UNKNOWN = -1;
    public static final Content NOTHING_YET = new Content(null, UNKNOWN, 0, null, true, Provenance.UNKNOWN);

    public Content withKeptBytes(long bytes) {
        return new Content(fileName, totalBytes, bytes, validator, resumable, provenance);
    }

    public Content withLength(long bytes) {
        return new Content(fileName, bytes, keptBytes, validator, resumable, provenance);
    }

    public Content withFileName(@Nullable String name) {
        return new Content(name, totalBytes, keptBytes, validator, resumable, provenance);
    }

    public Content withProvenance(Provenance newProvenance) {
        return new Content(fileName, totalBytes, keptBytes, validator, resumable, newProvenance);
    }
}
