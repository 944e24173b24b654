/// What the window shows and what it may do, as properties and commands, without a window.
///
/// Everything here lives on the JavaFX thread unless it says otherwise.
@NullMarked
package io.sluice.viewmodel;

import org.jspecify.annotations.NullMarked;
