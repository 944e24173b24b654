package io.sluice.settings;

/// How the user left the window.
///
/// @param details        whether the details show below the table
/// @param detailsPercent the share of the height that they take then, [#LEAST_PERCENT]-[#MOST_PERCENT]
/// @param bounds         where it stood
/// @param list           how the list was looked at
public record WindowSettings(boolean details, int detailsPercent, WindowBounds bounds, ListSettings list) {
    public static final int LEAST_PERCENT = 10;
    public static final int MOST_PERCENT = 90;
    public static final WindowSettings DEFAULT = new WindowSettings(false, 40, WindowBounds.DEFAULT,
            ListSettings.DEFAULT);

    public WindowSettings {
        Bounds.check("details_percent", detailsPercent, LEAST_PERCENT, MOST_PERCENT);
    }

    public WindowSettings withDetails(boolean shown) {
        return new WindowSettings(shown, detailsPercent, bounds, list);
    }

    public WindowSettings withDetailsPercent(int percent) {
        return new WindowSettings(details, percent, bounds, list);
    }

    public WindowSettings withBounds(WindowBounds newBounds) {
        return new WindowSettings(details, detailsPercent, newBounds, list);
    }

    public WindowSettings withList(ListSettings newList) {
        return new WindowSettings(details, detailsPercent, bounds, newList);
    }
}
