/// Whether this machine has a network: the facts, and what they mean for the queue.
@NullMarked
package io.sluice.scheduler.network;

import org.jspecify.annotations.NullMarked;
