@NullMarked
package io.sluice.viewmodel;

import org.jspecify.annotations.NullMarked;
