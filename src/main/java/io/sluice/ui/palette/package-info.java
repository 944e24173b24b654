/// Finds an action by its name.
@NullMarked
package io.sluice.ui.palette;

import org.jspecify.annotations.NullMarked;
