/// The session's D-Bus on Linux, and what of the desktop is spoken to there. The interfaces are public because the
/// library calls them by reflection; their members bear the names of the specifications.
@NullMarked
package io.sluice.platform.dbus;

import org.jspecify.annotations.NullMarked;
