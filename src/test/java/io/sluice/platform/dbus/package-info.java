@NullMarked
package io.sluice.platform.dbus;

import org.jspecify.annotations.NullMarked;
