/// The engine against servers that nobody here wrote: nginx and Apache httpd, as Debian has them, on loopback.
@NullMarked
package io.sluice.servers;

import org.jspecify.annotations.NullMarked;
