/// The list as files: what to write, how far it is, and what is in a file before it is taken in.
@NullMarked
package io.sluice.ui.exchange;

import org.jspecify.annotations.NullMarked;
