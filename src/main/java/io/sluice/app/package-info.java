/// The composition root: reads the command line, wires everything on one page, starts and stops it.
@NullMarked
package io.sluice.app;

import org.jspecify.annotations.NullMarked;
