/// The parts of REST that need no server.
@NullMarked
package io.sluice.api.rest;

import org.jspecify.annotations.NullMarked;
