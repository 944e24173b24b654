package io.sluice.settings;

/// Where the window stood: in pixels of the desktop, without its scale. Written as `x,y,width,height` and `,maximized`.
///
/// @param x [#UNPLACED] where the system chooses
public record WindowBounds(int x, int y, int width, int height, boolean maximized) {
    public static final int UNPLACED = Integer.MIN_VALUE;
    public static final WindowBounds DEFAULT = new WindowBounds(UNPLACED, UNPLACED, 1104, 640, false);
    private static final int MOST = 100_000;

    public WindowBounds {
        Bounds.check("width", width, 1, MOST);
        Bounds.check("height", height, 1, MOST);
    }

    public boolean isPlaced() {
        return x != UNPLACED && y != UNPLACED;
    }

    public WindowBounds asMaximized() {
        return new WindowBounds(x, y, width, height, true);
    }

    static WindowBounds parse(String text) {
        if (!text.matches("-?\\d{1,10},-?\\d{1,10},\\d{1,6},\\d{1,6}(,maximized)?")) {
            throw new IllegalArgumentException("must be x,y,width,height");
        }
        String[] parts = text.split(",", -1);
        return new WindowBounds(Math.clamp(Long.parseLong(parts[0]), UNPLACED, MOST),
                Math.clamp(Long.parseLong(parts[1]), UNPLACED, MOST), Integer.parseInt(parts[2]),
                Integer.parseInt(parts[3]), parts.length > 4);
    }

    @Override
    public String toString() {
        return x + "," + y + "," + width + "," + height + (maximized ? ",maximized" : "");
    }
}
