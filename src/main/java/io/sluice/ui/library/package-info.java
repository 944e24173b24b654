/// The library of tracks: to choose what is fetched of a list that was imported, and of all that are known.
@NullMarked
package io.sluice.ui.library;

import org.jspecify.annotations.NullMarked;
