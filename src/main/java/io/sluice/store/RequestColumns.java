package io.sluice.store;

import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;

/// What the user asked for, as columns.
///
/// @param links   a JSON array, best first
/// @param options a JSON object
@Embeddable
record RequestColumns(String links, String folder, @Column(name = "wished_name") @Nullable String wishedName,
        @Column(name = "max_retries") int maxRetries, @Column(name = "track_id") @Nullable UUID trackId,
        String options) {
}
