package io.sluice.settings;

/// How long what is finished, failed or cancelled stays on the list. Files stay in any case.
///
/// @param days   1-36,500; 0 for ever
/// @param number at most so many, the last that ended, 1-10,000,000; 0 for all
public record HistorySettings(int days, int number) {
    public static final int FOR_EVER = 0;
    public static final int MOST_DAYS = 36_500;
    public static final int MOST_NUMBER = 10_000_000;
    public static final HistorySettings ALL = new HistorySettings(FOR_EVER, FOR_EVER);

    public HistorySettings {
        Bounds.check("days on the list", days, FOR_EVER, MOST_DAYS);
        Bounds.check("downloads on the list", number, FOR_EVER, MOST_NUMBER);
    }

    public HistorySettings withDays(int choice) {
        return new HistorySettings(choice, number);
    }

    public HistorySettings withNumber(int choice) {
        return new HistorySettings(days, choice);
    }
}
