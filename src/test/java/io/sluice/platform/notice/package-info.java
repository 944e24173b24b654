@NullMarked
package io.sluice.platform.notice;

import org.jspecify.annotations.NullMarked;
