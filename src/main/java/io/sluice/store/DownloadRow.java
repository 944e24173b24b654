package io.sluice.store;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/// A row of table `download`. Columns that are searched or sorted stand by themselves, the rest in groups.
@Entity
@Table(name = "download")
class DownloadRow {
    @Id
    UUID id;
    // H2 has an enum type of its own, which would need a migration for each new name.
    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    StateName state;
    /// The state's own values as JSON.
    @Column(name = "state_detail")
    String stateDetail;
    short priority;
    long pos;
    RequestColumns request;
    ContentColumns content;
    /// Only to search by: the database computes it, as [LinkKey] does.
    @Column(name = "link_key", insertable = false, updatable = false)
    @Nullable
    String linkKey;
    /// Only to search by: the database computes it, as [TargetKey] does.
    @Column(name = "target_key", insertable = false, updatable = false)
    @Nullable
    String targetKey;
    @Column(name = "created_at")
    Instant createdAt;
    @Column(name = "updated_at")
    Instant updatedAt;
    @Column(name = "started_at")
    @Nullable
    Instant startedAt;
    @Column(name = "ended_at")
    @Nullable
    Instant endedAt;

    /// For Hibernate, which fills the fields.
    @SuppressWarnings("NullAway.Init")
    protected DownloadRow() {
    }
}
