/// Patterns that stand for many links.
@NullMarked
package io.sluice.model.links;

import org.jspecify.annotations.NullMarked;
