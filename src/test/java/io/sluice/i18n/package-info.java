@NullMarked
package io.sluice.i18n;

import org.jspecify.annotations.NullMarked;
