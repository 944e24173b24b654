/// What the compiler does not check of docs/architecture.md. Below `planted` lies one violation for each rule, which the
/// rule must find: a rule that cannot fail is worth nothing.
@NullMarked
package io.sluice.architecture;

import org.jspecify.annotations.NullMarked;
