package io.sluice.store;

import java.time.Instant;

import io.sluice.model.HostProfile;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;

/// A row of table `host_profile`: what was learned of a host.
@Entity
@Table(name = "host_profile")
class HostProfileRow {
    @Id
    String host;
    @Nullable
    Integer connections;
    @Nullable
    Boolean ranges;
    @Column(name = "learned_at")
    Instant learnedAt;

    /// For Hibernate, which fills the fields.
    @SuppressWarnings("NullAway.Init")
    protected HostProfileRow() {
    }

    HostProfileRow(HostProfile profile) {
        host = profile.host();
        connections = profile.connections() == HostProfile.UNKNOWN ? null : profile.connections();
        ranges = profile.ranges();
        learnedAt = profile.learnedAt();
    }

    HostProfile profile() {
        return new HostProfile(host, connections == null ? HostProfile.UNKNOWN : connections, ranges, learnedAt);
    }
}
