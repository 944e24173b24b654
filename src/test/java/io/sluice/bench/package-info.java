/// Speed, memory and CPU beside the native tools: `./mvnw -Pbench verify`. Start reading at [Benchmarks].
@NullMarked
package io.sluice.bench;

import org.jspecify.annotations.NullMarked;
