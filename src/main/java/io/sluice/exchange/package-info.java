/// The list of downloads as files that others can read, and files of others as downloads. Knows nothing of the list itself:
/// whoever has it writes and reads one download after the other.
@NullMarked
package io.sluice.exchange;

import org.jspecify.annotations.NullMarked;
