/// The program's texts, and how bytes, speeds and times are written.
@NullMarked
package io.sluice.i18n;

import org.jspecify.annotations.NullMarked;
