@NullMarked
package io.sluice.model.links;

import org.jspecify.annotations.NullMarked;
