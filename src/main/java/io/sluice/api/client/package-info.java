/// The other end of the API: how the command line asks a Sluice that runs.
@NullMarked
package io.sluice.api.client;

import org.jspecify.annotations.NullMarked;
