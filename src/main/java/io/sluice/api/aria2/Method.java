package io.sluice.api.aria2;

/// What a method of aria2's does here. May block.
@FunctionalInterface
interface Method {
    /// @return of texts, lists and maps, as JSON
    /// @throws RpcException where it cannot be done
    Object call(Params params);
}
