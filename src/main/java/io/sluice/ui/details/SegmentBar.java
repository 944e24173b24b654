package io.sluice.ui.details;

import javafx.geometry.VPos;
import javafx.scene.AccessibleRole;
import javafx.scene.Group;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;
import javafx.scene.text.Text;

import io.sluice.model.ByteRange;
import io.sluice.model.SegmentMap;
import io.sluice.viewmodel.MirrorLabel;

/// A file from its first byte at the left to its last one at the right: what is there, what is missing, and where somebody
/// writes. What a connection brought in its stretch has the colour of its mirror, and above the place where it writes
/// stands the mirror's letter.
final class SegmentBar extends Region {
    private static final double BAR = 32;
    private static final double CURSOR = 2;

    private final Text tallest = letter(); // as large as the user likes to read
    private final Group stretches = new Group();
    private final Group letters = new Group();
    private final Rectangle there = rectangle("there");
    private final Pool<Rectangle> missing = new Pool<>(stretches.getChildren(), () -> rectangle("missing"));
    private final Group writing = new Group();
    private final Pool<Rectangle> written = new Pool<>(writing.getChildren(), () -> rectangle("written"));
    private final Pool<Rectangle> cursors = new Pool<>(writing.getChildren(), () -> rectangle("cursor"));
    private final Pool<Text> names = new Pool<>(letters.getChildren(), SegmentBar::letter);
    private SegmentMap map = SegmentMap.complete(0);
    private boolean named;

    SegmentBar() {
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        getStyleClass().add("segment-bar");
        getChildren().addAll(there, stretches, writing, letters, tallest);
        tallest.setText(MirrorLabel.of(0));
        tallest.setVisible(false);
        getChildren().forEach(node -> node.setManaged(false));
        setMinHeight(USE_PREF_SIZE);
        setMaxHeight(USE_PREF_SIZE);
    }

    private static Rectangle rectangle(String style) {
        var made = new Rectangle();
        made.getStyleClass().add(style);
        return made;
    }

    private static Text letter() {
        var made = new Text();
        made.setTextOrigin(VPos.CENTER);
        made.getStyleClass().add("letter");
        return made;
    }

    /// @param several whether there is more than one mirror, so that each needs its letter
    void show(SegmentMap newMap, boolean several) {
        map = newMap;
        named = several;
        requestLayout();
    }

    @Override
    protected double computePrefHeight(double width) {
        return lane() + BAR;
    }

    /// The height of the letters above the bar.
    private double lane() {
        return tallest.getLayoutBounds().getHeight();
    }

    @Override
    protected void layoutChildren() {
        boolean known = map.length() > 0;
        place(there, 0, known ? getWidth() : 0);
        missing.begin();
        written.begin();
        cursors.begin();
        names.begin();
        if (known) {
            map.missing().forEach(this::drawMissing);
            map.writers().forEach(this::draw);
        }
        missing.end();
        written.end();
        cursors.end();
        names.end();
    }

    private void drawMissing(ByteRange range) {
        place(missing.next(), x(range.from()), x(range.to()));
    }

    private void draw(SegmentMap.Writer writer) {
        double at = x(writer.position());
        Rectangle brought = written.next();
        MirrorColour.of(writer.mirror()).on(brought);
        place(brought, x(writer.stretch().from()), at);
        double left = Math.min(at, getWidth() - CURSOR);
        place(cursors.next(), left, left + CURSOR);
        if (named) {
            Text name = names.next();
            name.setText(MirrorLabel.of(writer.mirror()));
            double width = name.getLayoutBounds().getWidth();
            name.setX(Math.clamp(at - width / 2, 0, Math.max(0, getWidth() - width)));
            name.setY(lane() / 2);
        }
    }

    private void place(Rectangle rectangle, double from, double to) {
        rectangle.setX(from);
        rectangle.setY(lane());
        rectangle.setWidth(to - from);
        rectangle.setHeight(BAR);
    }

    private double x(long position) {
        return getWidth() * position / map.length();
    }
}
