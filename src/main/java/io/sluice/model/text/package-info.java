/// Texts of others, whatever they are written in and however long their lines are.
@NullMarked
package io.sluice.model.text;

import org.jspecify.annotations.NullMarked;
