/// Moves bytes: from an answer that was proved to be the one asked for, through `name.part`, to the finished file.
@NullMarked
package io.sluice.engine;

import org.jspecify.annotations.NullMarked;
