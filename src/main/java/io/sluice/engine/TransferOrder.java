package io.sluice.engine;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;

import io.sluice.model.Content;
import org.jspecify.annotations.Nullable;

/// What a job is to fetch.
///
/// @param links       where the file is, best first
/// @param folder      where it shall go; absolute, made where it is missing
/// @param wishedName  the user's name for it, or none
/// @param known       what earlier attempts learned; `known.fileName()` finds the `.part`
/// @param connections at most so many at once, 1-32
public record TransferOrder(UUID id, List<URI> links, Path folder, @Nullable String wishedName, Content known,
        int connections) {
    public TransferOrder {
        links = List.copyOf(links);
    }
}
