/// The parts of the events that need no server.
@NullMarked
package io.sluice.api.events;

import org.jspecify.annotations.NullMarked;
