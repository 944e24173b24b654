/// The main window: the table of downloads, its tool bar and its status bar. JavaFX thread only.
@NullMarked
package io.sluice.ui.main;

import org.jspecify.annotations.NullMarked;
