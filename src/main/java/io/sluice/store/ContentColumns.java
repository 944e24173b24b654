package io.sluice.store;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;

/// What is known of the file, as columns. A validator without tag and date is the same as none.
///
/// @param provenance a JSON object
@Embeddable
record ContentColumns(@Column(name = "file_name") @Nullable String fileName,
        @Column(name = "total_bytes") long totalBytes, @Column(name = "kept_bytes") long keptBytes,
        @Nullable String etag, @Column(name = "last_modified") @Nullable String lastModified, boolean resumable,
        String provenance) {
}
