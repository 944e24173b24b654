/// What the crash drill is made of: a server that is slow enough to be killed at, the queue as it must be, the process, the power, the disk.
@NullMarked
package io.sluice.drill;

import org.jspecify.annotations.NullMarked;
