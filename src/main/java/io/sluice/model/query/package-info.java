/// Which downloads somebody wants to see, and in what order.
@NullMarked
package io.sluice.model.query;

import org.jspecify.annotations.NullMarked;
