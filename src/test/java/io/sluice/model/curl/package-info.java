@NullMarked
package io.sluice.model.curl;

import org.jspecify.annotations.NullMarked;
