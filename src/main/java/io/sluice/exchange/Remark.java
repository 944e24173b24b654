package io.sluice.exchange;

/// Something in a file that was not taken over.
///
/// @param line   counted from 1
/// @param detail the text it is about, cut where it is long
public record Remark(long line, Reason reason, String detail) {
    private static final int MOST_SHOWN = 80;

    /// Why. `OPTION` alone leaves the download it belongs to; the others cost what stands in the line. `LEFT_OUT`: the list
    /// was written without the secrets that it needs. `CUT_OFF`: from this line on the file is damaged or ends.
    public enum Reason {
        NO_LINK, SCHEME, OPTION, PROXY, NO_DOWNLOAD, LEFT_OUT, CUT_OFF, TOO_LONG
    }

    static Remark of(long line, Reason reason, String text) {
        String first = text.lines().findFirst().orElse("");
        return new Remark(line, reason,
                first.length() <= MOST_SHOWN ? first : first.substring(0, MOST_SHOWN - 1) + "…");
    }
}
