/// Notices of the system: what a program tells while nobody looks at its window.
@NullMarked
package io.sluice.platform.notice;

import org.jspecify.annotations.NullMarked;
