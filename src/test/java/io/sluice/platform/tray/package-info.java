@NullMarked
package io.sluice.platform.tray;

import org.jspecify.annotations.NullMarked;
