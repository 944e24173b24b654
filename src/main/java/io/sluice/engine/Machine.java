package io.sluice.engine;

/// What the engine knows of the machine it runs on.
///
/// @param bootId changes with each start of the machine
record Machine(String bootId, DiskSpace space) {
}
