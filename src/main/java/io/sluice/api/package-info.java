/// The local API: one port of this machine, closed to whoever has no token.
@NullMarked
package io.sluice.api;

import org.jspecify.annotations.NullMarked;
