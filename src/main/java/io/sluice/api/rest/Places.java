package io.sluice.api.rest;

import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;

import io.sluice.model.Anchor;
import io.sluice.model.Priority;
import io.sluice.model.Status;
import io.sluice.model.query.Criterion;
import io.sluice.model.query.Filter;
import io.sluice.model.query.IdList;
import io.sluice.model.query.ListQuery;
import io.sluice.scheduler.DownloadService;

/// Places in the queue by number.
final class Places {
    private static final ListQuery QUEUE = ListQuery.PLAIN.withFilter(Filter.of(
            new Criterion.OfStatus(EnumSet.of(Status.ACTIVE, Status.WAITING, Status.PAUSED))));

    private Places() {
    }

    /// Where a download stands at `index` once it has moved: beyond the end, behind the last one.
    static Anchor at(int index, UUID moving, DownloadService service) {
        IdList others = Downloads.answered(service.list(QUEUE)).without(Set.of(moving));
        if (others.isEmpty()) {
            return new Anchor.LastOf(Priority.DEFAULT);
        }
        return index < others.size() ? new Anchor.Before(others.get(index)) : new Anchor.After(others.getLast());
    }
}
