/// The pure parts of aria2's dialect.
@NullMarked
package io.sluice.api.aria2;

import org.jspecify.annotations.NullMarked;
