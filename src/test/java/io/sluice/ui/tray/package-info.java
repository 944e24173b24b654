@NullMarked
package io.sluice.ui.tray;

import org.jspecify.annotations.NullMarked;
