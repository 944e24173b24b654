/// Light and dark, after the system or the user, and what the window looks like in both.
@NullMarked
package io.sluice.ui.theme;

import org.jspecify.annotations.NullMarked;
