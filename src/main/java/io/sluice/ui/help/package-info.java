/// What the keyboard and the mouse can do.
@NullMarked
package io.sluice.ui.help;

import org.jspecify.annotations.NullMarked;
