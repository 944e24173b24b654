package io.sluice.store;

import java.time.Instant;
import java.util.List;

import io.sluice.model.HostProfile;

/// What was learned of hosts, on disk. Safe for any thread. Every method may throw [StoreException] when the disk or the
/// database fails.
public final class HostProfiles {
    private final Tables tables;

    HostProfiles(Tables tables) {
        this.tables = tables;
    }

    /// What is to be believed; what was learned before `since` is deleted.
    public List<HostProfile> learnedSince(Instant since) {
        tables.write(Durability.SOON, rows -> rows.forgetHostsBefore(since));
        return tables.read(DownloadRows::hosts).stream().map(HostProfileRow::profile).toList();
    }

    /// In place of what was known of the host; on the disk a moment later.
    public void save(HostProfile profile) {
        tables.write(Durability.SOON, rows -> rows.save(new HostProfileRow(profile)));
    }

    /// Durable on return; nothing happens where nothing is known.
    public void forget(String host) {
        tables.write(Durability.NOW, rows -> rows.forgetHost(host));
    }
}
