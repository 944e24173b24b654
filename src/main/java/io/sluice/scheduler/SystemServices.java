package io.sluice.scheduler;

import io.sluice.scheduler.network.Network;

/// What the scheduler needs of the machine it runs on.
public record SystemServices(Network network, Trash trash) {
}
