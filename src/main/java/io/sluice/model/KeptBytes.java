package io.sluice.model;

import java.nio.file.Path;
import java.util.UUID;

/// What was fetched of a download that is not finished.
///
/// @param fileName as in [Content#fileName()]
public record KeptBytes(UUID download, Path folder, String fileName) {
}
