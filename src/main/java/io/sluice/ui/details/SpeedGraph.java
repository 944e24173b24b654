package io.sluice.ui.details;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javafx.geometry.VPos;
import javafx.scene.AccessibleRole;
import javafx.scene.layout.Region;
import javafx.scene.shape.ClosePath;
import javafx.scene.shape.Line;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;
import javafx.scene.shape.PathElement;
import javafx.scene.text.Text;

import io.sluice.i18n.Formats;
import io.sluice.viewmodel.SpeedCurve;

/// Draws a curve over five minutes, with the speed at the left and the time of the day below. Where nothing was measured
/// there is no line. Shapes rather than a canvas: the sheet colours them.
final class SpeedGraph extends Region {
    private static final double GAP = 8;
    private static final int QUARTERS = 4;
    private static final int MINUTES = 5;
    private static final int SECONDS_A_MINUTE = 60;

    private final Formats formats;
    private final Path area = new Path();
    private final Path line = new Path();
    private final List<Line> grid = Stream.generate(Line::new).limit(QUARTERS + 1).toList();
    private final List<Text> speeds = Stream.generate(Text::new).limit(QUARTERS + 1).toList();
    private final List<Text> times = Stream.generate(Text::new).limit(MINUTES).toList();
    private SpeedCurve curve = SpeedCurve.NONE;
    private double left; // of what is drawn: the labels are as large as the user likes to read
    private double bottom;

    SpeedGraph(Formats formats) {
        this.formats = formats;
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        getStyleClass().add("speed-graph");
        area.getStyleClass().add("area");
        line.getStyleClass().add("line");
        grid.forEach(it -> it.getStyleClass().add("grid"));
        Stream.concat(speeds.stream(), times.stream()).forEach(it -> {
            it.getStyleClass().add("axis");
            it.setTextOrigin(VPos.CENTER);
        });
        List.of(grid, List.of(area, line), speeds, times).forEach(nodes -> getChildren().addAll(nodes));
        getChildren().forEach(node -> node.setManaged(false));
        setMinHeight(0);
    }

    void show(SpeedCurve newCurve) {
        curve = newCurve;
        getChildren().forEach(node -> node.setVisible(!newCurve.isEmpty()));
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        if (curve.isEmpty()) {
            return;
        }
        for (int quarter = 0; quarter <= QUARTERS; quarter++) {
            speeds.get(quarter).setText(formats.speed(speedAt(quarter)));
        }
        left = GAP + speeds.stream().mapToDouble(SpeedGraph::width).max().orElse(0);
        bottom = getHeight() - GAP - speeds.getFirst().getLayoutBounds().getHeight();
        int step = step(speeds.getFirst().getLayoutBounds().getHeight());
        for (int quarter = 0; quarter <= QUARTERS; quarter++) {
            double y = Math.round(y(speedAt(quarter))) + 0.5; // a line of one pixel lies on one row of pixels
            place(grid.get(quarter), y);
            Text text = speeds.get(quarter);
            text.setVisible(quarter % step == 0);
            text.relocate(left - GAP - width(text), y - text.getLayoutBounds().getHeight() / 2);
        }
        layoutTimes();
        draw();
    }

    // Where labels would lie one over the other, every second one, or the lowest alone.
    private int step(double height) {
        int step = 1;
        while (step <= QUARTERS && (bottom - GAP) / QUARTERS * step < height) {
            step *= 2;
        }
        return step;
    }

    private long speedAt(int quarter) {
        return curve.top() / QUARTERS * quarter;
    }

    private static double width(Text text) {
        return text.getLayoutBounds().getWidth();
    }

    private void place(Line of, double y) {
        of.setStartX(left);
        of.setEndX(getWidth());
        of.setStartY(y);
        of.setEndY(y);
    }

    private void layoutTimes() {
        Instant last = curve.end().truncatedTo(ChronoUnit.MINUTES);
        for (int minute = 0; minute < MINUTES; minute++) {
            Instant at = last.minus(minute, ChronoUnit.MINUTES);
            Text text = times.get(minute);
            text.setText(formats.time(at));
            double middle = x(curve.bytesPerSecond().size() - 1 - ChronoUnit.SECONDS.between(at, curve.end()));
            double begin = middle - width(text) / 2;
            text.relocate(Math.min(begin, getWidth() - width(text)), bottom + GAP / 2);
            text.setVisible(begin >= left - GAP);
        }
    }

    private void draw() {
        List<PathElement> top = new ArrayList<>();
        List<PathElement> filled = new ArrayList<>();
        int begun = -1;
        for (int second = 0; second < curve.bytesPerSecond().size(); second++) {
            long speed = curve.bytesPerSecond().get(second);
            boolean measured = speed != SpeedCurve.NOT_MEASURED;
            if (measured && begun < 0) {
                begun = second;
                top.add(new MoveTo(x(second), y(speed)));
                filled.add(new MoveTo(x(second), y(0)));
                filled.add(new LineTo(x(second), y(speed)));
            } else if (measured) {
                top.add(new LineTo(x(second), y(speed)));
                filled.add(new LineTo(x(second), y(speed)));
            } else if (begun >= 0) {
                close(filled, second - 1);
                begun = -1;
            }
        }
        if (begun >= 0) {
            close(filled, curve.bytesPerSecond().size() - 1);
        }
        line.getElements().setAll(top);
        area.getElements().setAll(filled);
    }

    private void close(List<PathElement> filled, int second) {
        filled.add(new LineTo(x(second), y(0)));
        filled.add(new ClosePath());
    }

    private double x(double second) {
        return left + (getWidth() - left) * second / (MINUTES * SECONDS_A_MINUTE - 1);
    }

    private double y(long speed) {
        return GAP + (bottom - GAP) * (1 - (double) speed / curve.top());
    }
}
