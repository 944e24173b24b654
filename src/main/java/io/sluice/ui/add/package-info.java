/// The dialog in which links are added with a folder and a priority of their own.
@NullMarked
package io.sluice.ui.add;

import org.jspecify.annotations.NullMarked;
