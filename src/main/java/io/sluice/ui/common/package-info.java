/// What more than one window is made of: icons, described controls, fields with a sentence of their problem.
@NullMarked
package io.sluice.ui.common;

import org.jspecify.annotations.NullMarked;
