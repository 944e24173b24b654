/// Values and rules that every other package shares. Needs nothing but `java.base` and JSpecify.
@NullMarked
package io.sluice.model;

import org.jspecify.annotations.NullMarked;
