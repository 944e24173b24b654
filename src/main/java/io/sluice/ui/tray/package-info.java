/// What the tray and the notices of the system show, from the view model to the platform and back.
@NullMarked
package io.sluice.ui.tray;

import org.jspecify.annotations.NullMarked;
