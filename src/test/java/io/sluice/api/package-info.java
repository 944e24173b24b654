/// The local API, asked as programs ask it.
@NullMarked
package io.sluice.api;

import org.jspecify.annotations.NullMarked;
