/// Specifications of the HTTP side, against a server on loopback that errs by script.
@NullMarked
package io.sluice.engine.http;

import org.jspecify.annotations.NullMarked;
