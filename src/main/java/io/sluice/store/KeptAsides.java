package io.sluice.store;

import java.util.Collection;
import java.util.List;
import java.util.UUID;

import io.sluice.model.KeptBytes;

/// Which bytes of cancelled and removed downloads are still on the disk, so that no kill leaves them there for ever; and
/// of those that are being moved to where they go, so that no kill loses them.
/// Safe for any thread. Every method may throw [StoreException] when the disk or the database fails.
public final class KeptAsides {
    private final Tables tables;

    KeptAsides(Tables tables) {
        this.tables = tables;
    }

    /// Also what was brought back since, and lies elsewhere now.
    public List<KeptBytes> all() {
        return tables.read(DownloadRows::keptAside).stream().map(KeptAsideRow::bytes).toList();
    }

    public void add(Collection<KeptBytes> bytes, Durability durability) {
        Slices.of(bytes).forEach(slice -> tables.write(durability,
                rows -> slice.forEach(it -> rows.save(new KeptAsideRow(it)))));
    }

    /// On the disk a moment later; unknown ids are left out.
    public void remove(Collection<UUID> ids) {
        Slices.of(ids).forEach(slice -> tables.write(Durability.SOON, rows -> rows.forgetKeptAside(slice)));
    }
}
