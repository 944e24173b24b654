/// Specifications of the engine, against a real server on loopback that errs by script.
@NullMarked
package io.sluice.engine;

import org.jspecify.annotations.NullMarked;
