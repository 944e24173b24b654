package io.sluice.ui.common;

import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;

/// Icons of one set (Material Design 2), whose size and colour the sheet gives them.
public final class Icons {
    private Icons() {
    }

    /// A new node each time, since a node has one place only.
    public static FontIcon icon(Ikon ikon) {
        return FontIcon.of(ikon);
    }
}
