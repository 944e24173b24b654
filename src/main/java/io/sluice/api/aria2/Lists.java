package io.sluice.api.aria2;

import java.util.List;
import java.util.Set;
import java.util.UUID;

import io.sluice.api.http.Answers;
import io.sluice.model.Anchor;
import io.sluice.model.Download;
import io.sluice.model.Status;
import io.sluice.model.query.Criterion;
import io.sluice.model.query.Filter;
import io.sluice.model.query.ListQuery;
import io.sluice.model.query.Sort;
import io.sluice.model.query.View;
import io.sluice.scheduler.DownloadService;
import org.jspecify.annotations.Nullable;

/// The lists that aria2's clients see: what runs, what waits in starting order, what has stopped, the first that ended first.
final class Lists {
    private final DownloadService service;

    Lists(DownloadService service) {
        this.service = service;
    }

    List<UUID> active() {
        return ids(Set.of(Status.ACTIVE), Sort.BY_QUEUE);
    }

    List<UUID> waiting() {
        return ids(Word.IN_QUEUE, Sort.BY_QUEUE);
    }

    List<UUID> stopped() {
        return ids(Word.STOPPED, new Sort(Sort.Key.ENDED, false));
    }

    List<UUID> ids(Set<Status> statuses, Sort sort) {
        Filter filter = Filter.of(new Criterion.OfStatus(statuses));
        return Answers.of(service.list(new ListQuery(View.ALL, filter, sort)));
    }

    List<Download> find(List<UUID> ids) {
        return Answers.of(service.find(ids));
    }

    /// @return where it stands then, from 0
    /// @throws RpcException where it does not wait
    int move(Download download, QueuePosition.From from, int offset) {
        List<UUID> waiting = waiting();
        int now = waiting.indexOf(download.id());
        if (now < 0) {
            throw new RpcException("The download does not wait: it has no place in the queue.");
        }
        int target = QueuePosition.target(from, offset, now, waiting.size());
        if (target == now) {
            return now;
        }
        UUID before = at(waiting, target < now ? target - 1 : target);
        UUID behind = at(waiting, target < now ? target : target + 1);
        Anchor anchor = QueuePosition.between(found(before), found(behind), download.place().priority());
        Answers.of(service.move(List.of(download.id()), anchor));
        return waiting().indexOf(download.id());
    }

    private static @Nullable UUID at(List<UUID> ids, int index) {
        return index < 0 || index >= ids.size() ? null : ids.get(index);
    }

    private @Nullable Download found(@Nullable UUID id) {
        return id == null ? null : find(List.of(id)).stream().findFirst().orElse(null);
    }
}
