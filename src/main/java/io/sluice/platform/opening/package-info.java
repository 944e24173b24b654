/// Opens finished files and their folders by the programs of the desktop.
@NullMarked
package io.sluice.platform.opening;

import org.jspecify.annotations.NullMarked;
