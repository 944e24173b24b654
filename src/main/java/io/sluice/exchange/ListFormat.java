package io.sluice.exchange;

/// How a list of downloads is written into a file. `JSON` holds everything, `CSV` the history for a spreadsheet, `ARIA2`
/// what is not finished, for aria2's `--input-file`. JSON and aria2 can be read again.
public enum ListFormat {
    JSON("json"), CSV("csv"), ARIA2("txt");

    private final String extension;

    ListFormat(String extension) {
        this.extension = extension;
    }

    /// Of a file's name, without the dot.
    public String extension() {
        return extension;
    }
}
