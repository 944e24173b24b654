/// Keeps the database file safe: knows whether it was closed cleanly, checks it where it was not, rescues what a damaged
/// one holds, and keeps backups. Knows files and SQL, not what the tables mean.
@NullMarked
package io.sluice.store.recovery;

import org.jspecify.annotations.NullMarked;
