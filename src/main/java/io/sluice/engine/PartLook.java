package io.sluice.engine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Set;

import io.sluice.model.Content;
import io.sluice.model.Remains;
import io.sluice.model.Remains.Loss;

/// Says what a resume will find of an unfinished download, and what it will not believe. Changes nothing.
///
/// @param known what the list says of it, with a name
record PartLook(Path folder, String name, Content known, Workspace.Owner owner) {
    Remains remains() throws IOException {
        if (!Workspace.isThere(Workspace.part(folder, name))) {
            return withoutPart();
        }
        Path control = Workspace.control(folder, name);
        try (ControlFile file = Workspace.isThere(control)
                ? ControlFile.look(control, owner.download()).orElse(null)
                : null) {
            if (file == null) {
                return lost(known.keptBytes(), Loss.RECORD_UNREADABLE);
            }
            long size = Files.size(Workspace.part(folder, name));
            return file.length() == Content.UNKNOWN ? lost(size, Loss.LENGTH_UNKNOWN) : compare(file, size);
        }
    }

    private Remains withoutPart() throws IOException {
        return Workspace.finished(folder, name, owner).isPresent()
                ? new Remains(Files.size(folder.resolve(name)), 0, Set.of())
                : lost(known.keptBytes(), Loss.PART_GONE);
    }

    private static Remains lost(long bytes, Loss loss) {
        return bytes == 0 ? Remains.NOTHING : new Remains(0, bytes, Set.of(loss));
    }

    private Remains compare(ControlFile file, long size) throws IOException {
        long claimed = file.length() - Ranges.length(file.missing(owner.bootId()));
        long kept = file.length() - Ranges.length(file.lacking(size, owner.bootId()));
        long fetched = file.isLive() ? file.length() - Ranges.length(file.lastMissing()) : known.keptBytes();
        long unforced = Math.max(0, fetched - claimed);
        Set<Loss> losses = EnumSet.noneOf(Loss.class);
        if (unforced > 0) {
            losses.add(file.isLive() ? Loss.POWER_CUT : Loss.NOT_FORCED);
        }
        if (kept < claimed) {
            losses.add(Loss.PART_SHORTER);
        }
        return new Remains(kept, unforced + claimed - kept, losses);
    }
}
