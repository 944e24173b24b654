/// The list of downloads on disk: H2 through Hibernate, one writer.
@NullMarked
package io.sluice.store;

import org.jspecify.annotations.NullMarked;
