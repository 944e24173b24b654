/// aria2's dialect of the API: JSON-RPC with aria2's methods, over HTTP and WebSocket, for programs that expect an aria2.
@NullMarked
package io.sluice.api.aria2;

import org.jspecify.annotations.NullMarked;
