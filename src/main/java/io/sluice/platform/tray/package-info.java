/// An icon in the desktop's tray: what it shows is data, who shows it depends on the desktop.
@NullMarked
package io.sluice.platform.tray;

import org.jspecify.annotations.NullMarked;
