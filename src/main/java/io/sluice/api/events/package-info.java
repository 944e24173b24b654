/// What happens, told to whoever listens: Server-Sent Events.
@NullMarked
package io.sluice.api.events;

import org.jspecify.annotations.NullMarked;
