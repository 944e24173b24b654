package io.sluice.ui.main;

/// How fast a list moves under rows that are dragged near its edges, so that they can be put where nothing is seen yet.
final class EdgeScroll {
    /// The edge's height: a row and a half.
    static final double EDGE = 48;
    private static final double PIXELS_PER_TICK_AT_MOST = 16;

    private EdgeScroll() {
    }

    /// In pixels a tick, negative towards the top; 0 away from the edges. The nearer to the edge the faster.
    static double speed(double y, double height) {
        double depth = y < EDGE ? y - EDGE : Math.max(0, y - (height - EDGE));
        return PIXELS_PER_TICK_AT_MOST * Math.clamp(depth / EDGE, -1, 1);
    }
}
