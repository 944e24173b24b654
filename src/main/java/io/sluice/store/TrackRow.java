package io.sluice.store;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;

/// A row of table `track`.
@Entity
@Table(name = "track")
class TrackRow {
    @Id
    UUID id;
    long pos;
    String title;
    @Nullable
    String artist;
    @Nullable
    String album;
    @Nullable
    Instant published;
    @Column(name = "duration_millis")
    @Nullable
    Long durationMillis;
    @Column(name = "total_bytes")
    @Nullable
    Long totalBytes;
    @Column(name = "media_type")
    @Nullable
    String mediaType;
    @Nullable
    String checksum;
    /// A JSON array, best first.
    String sources;
    String words;

    /// For Hibernate, which fills the fields.
    @SuppressWarnings("NullAway.Init")
    protected TrackRow() {
    }
}
