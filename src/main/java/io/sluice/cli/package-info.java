/// The commands behind `sluice`: they ask the Sluice that runs, and say what it answers.
@NullMarked
package io.sluice.cli;

import org.jspecify.annotations.NullMarked;
