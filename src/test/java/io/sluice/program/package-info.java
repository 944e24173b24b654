/// The whole program from outside: the distribution in `target/sluice`, real servers, real kills.
@NullMarked
package io.sluice.program;

import org.jspecify.annotations.NullMarked;
