/// What the operating system and its desktop offer beside a window and a network.
@NullMarked
package io.sluice.platform;

import org.jspecify.annotations.NullMarked;
