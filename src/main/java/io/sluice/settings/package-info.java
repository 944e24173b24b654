/// What the user may set, where it is kept, and what the environment fixes.
@NullMarked
package io.sluice.settings;

import org.jspecify.annotations.NullMarked;
