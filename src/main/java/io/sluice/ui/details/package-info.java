/// The details of the selected download, below the table. JavaFX thread only.
@NullMarked
package io.sluice.ui.details;

import org.jspecify.annotations.NullMarked;
