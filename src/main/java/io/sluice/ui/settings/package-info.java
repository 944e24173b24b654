/// The settings dialog.
@NullMarked
package io.sluice.ui.settings;

import org.jspecify.annotations.NullMarked;
