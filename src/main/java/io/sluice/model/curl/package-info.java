/// Commands of curl that are pasted where a link is wanted.
@NullMarked
package io.sluice.model.curl;

import org.jspecify.annotations.NullMarked;
