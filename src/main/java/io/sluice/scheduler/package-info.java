/// The local scheduler service: who runs, who waits, what follows a failure, and what the others are told.
@NullMarked
package io.sluice.scheduler;

import org.jspecify.annotations.NullMarked;
