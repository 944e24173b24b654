@NullMarked
package io.sluice.platform.opening;

import org.jspecify.annotations.NullMarked;
