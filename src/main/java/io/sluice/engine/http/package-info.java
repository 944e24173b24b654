/// The HTTP side of the engine: requests, answers, redirects and the names that servers give.
@NullMarked
package io.sluice.engine.http;

import org.jspecify.annotations.NullMarked;
