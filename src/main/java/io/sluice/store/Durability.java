package io.sluice.store;

/// How soon a write must survive a kill. `NOW`: before the call returns, for what the user did.
/// `SOON`: within 250 ms, together with others, for what jobs report.
public enum Durability {
    NOW, SOON
}
