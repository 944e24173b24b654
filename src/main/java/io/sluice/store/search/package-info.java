/// What the whole list is searched by, in memory and in a compact form. Knows nothing of the database.
@NullMarked
package io.sluice.store.search;

import org.jspecify.annotations.NullMarked;
