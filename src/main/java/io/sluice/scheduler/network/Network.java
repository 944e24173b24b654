package io.sluice.scheduler.network;

/// What the operating system says of the network. Asked only after something broke or fell silent, never beforehand: a
/// machine without a default route may reach its servers all the same. Safe for any thread.
public interface Network {
    /// Whether anything beyond this machine and its own segment can be reached by a route. Returns within milliseconds;
    /// true where nobody can say.
    boolean hasRoute();

    /// Whether the name of `host` has an address now. May block for as long as the system's resolver does.
    boolean resolves(String host);
}
