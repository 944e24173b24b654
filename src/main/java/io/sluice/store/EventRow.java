package io.sluice.store;

import java.time.Instant;

import jakarta.persistence.Column;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;

/// A row of table `download_event`.
@Entity
@Table(name = "download_event")
class EventRow {
    @EmbeddedId
    EventKey key;
    @Column(name = "happened_at")
    Instant happenedAt;
    /// As JSON.
    String event;

    /// For Hibernate, which fills the fields.
    @SuppressWarnings("NullAway.Init")
    protected EventRow() {
    }

    EventRow(EventKey key, Instant happenedAt, String event) {
        this.key = key;
        this.happenedAt = happenedAt;
        this.event = event;
    }
}
