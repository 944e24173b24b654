package io.sluice.ui.details;

import javafx.css.PseudoClass;
import javafx.scene.Node;

/// One of the eight colours in which the sheet tells mirrors apart; the ninth looks like the first again, and its letter
/// tells it from that.
record MirrorColour(int number) {
    private static final int COLOURS = 8;

    /// @param place of the mirror, from 0
    static MirrorColour of(int place) {
        return new MirrorColour(place % COLOURS);
    }

    void on(Node node) {
        for (int other = 0; other < COLOURS; other++) {
            node.pseudoClassStateChanged(PseudoClass.getPseudoClass("mirror-" + other), other == number);
        }
    }
}
