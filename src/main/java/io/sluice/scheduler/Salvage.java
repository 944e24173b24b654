package io.sluice.scheduler;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.sluice.engine.DownloadEngine;
import io.sluice.engine.LeftPart;
import io.sluice.model.Download;
import io.sluice.model.DownloadRequest;
import io.sluice.model.DownloadState.Active;
import io.sluice.model.DownloadState.Paused;
import io.sluice.model.KeptBytes;
import io.sluice.model.PauseReason;
import io.sluice.model.Place;
import io.sluice.model.Priority;
import io.sluice.model.QueueMode;
import io.sluice.model.Recovered;
import io.sluice.model.Recovered.ListFate;
import io.sluice.model.Recovered.Unfinished;
import io.sluice.model.Replacement;
import io.sluice.model.Times;
import io.sluice.store.DownloadStore;
import io.sluice.store.recovery.OpenReport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// At a start after a run that did not end cleanly: sees what is left of each download before a job touches it, and puts
/// back on the list what the list lost and a `.part` still knows. Scheduler thread only.
final class Salvage {
    static final int MOST_LOOKED_AT = 1_000;
    private static final Logger LOG = LoggerFactory.getLogger(Salvage.class);

    private final DownloadStore store;
    private final DownloadEngine engine;
    private final List<Path> usualFolders;
    private final Timekeeper time;

    /// @param usualFolders where downloads go as the settings say
    Salvage(DownloadStore store, DownloadEngine engine, List<Path> usualFolders, Timekeeper time) {
        this.store = store;
        this.engine = engine;
        this.usualFolders = List.copyOf(usualFolders);
        this.time = time;
    }

    /// Empty where the last run ended cleanly, and where it left nothing that is worth a word.
    Optional<Recovered> look(OpenReport report) {
        return switch (report) {
            case OpenReport.Fresh _,OpenReport.ClosedCleanly _ -> Optional.empty();
            case OpenReport.CheckedWhole _ ->
                told(new Recovered(new ListFate.Whole(), unfinished(), List.of(), List.of()));
            case OpenReport.Rescued(var damaged, _) -> told(searched(new ListFate.Mended(damaged)));
            case OpenReport.Replaced(var damaged, var by) -> {
                // What ended since the backup was made would be fetched once more.
                if (by instanceof Replacement.Backup) {
                    store.setQueueMode(QueueMode.PAUSED);
                }
                yield told(searched(new ListFate.Replaced(damaged, by)));
            }
        };
    }

    private static Optional<Recovered> told(Recovered found) {
        boolean nothing = found.list() instanceof ListFate.Whole && found.unfinished().isEmpty();
        return nothing ? Optional.empty() : Optional.of(found);
    }

    // What was under way, and of the others those that lost something.
    private List<Unfinished> unfinished() {
        return Stream.concat(store.active().stream(), store.firstUnsettled(MOST_LOOKED_AT).stream()).distinct()
                .filter(it -> it.state() instanceof Active || it.content().fileName() != null)
                .map(it -> new Unfinished(it, engine.remains(it.id(), it.request().folder(), it.content())))
                .filter(it -> it.download().state() instanceof Active || it.remains().droppedBytes() > 0).toList();
    }

    private Recovered searched(ListFate fate) {
        List<Unfinished> unfinished = unfinished();
        List<Download> found = new ArrayList<>();
        List<Path> withoutLink = new ArrayList<>();
        for (Path folder : folders(fate)) {
            List<LeftPart> left = engine.search(folder);
            Set<UUID> listed = store.find(left.stream().map(LeftPart::download).toList()).stream().map(Download::id)
                    .collect(Collectors.toSet());
            for (LeftPart part : left) {
                if (part.aside()) {
                    discard(fate, part, folder);
                } else if (!listed.contains(part.download())) {
                    part.request().ifPresentOrElse(request -> found.add(download(part, request)),
                            () -> withoutLink.add(folder.resolve(part.content().fileName() + ".part")));
                }
            }
        }
        List<Download> back = found.isEmpty() ? List.of() : store.append(found);
        LOG.info("Put back on the list, paused: {}; without a known link: {}", back.size(), withoutLink);
        return new Recovered(fate, unfinished, back, withoutLink);
    }

    private Set<Path> folders(ListFate fate) {
        Set<Path> folders = new LinkedHashSet<>(usualFolders);
        folders.addAll(store.folders());
        if (fate instanceof ListFate.Replaced(_, Replacement.EmptyList(var named))) {
            folders.addAll(named);
        }
        return folders;
    }

    // Cancelled or removed before: whoever kept the list would have deleted it at this start.
    private void discard(ListFate fate, LeftPart part, Path folder) {
        if (fate instanceof ListFate.Replaced) {
            engine.discardAside(new KeptBytes(part.download(), folder, String.valueOf(part.content().fileName())));
        }
    }

    private Download download(LeftPart part, DownloadRequest request) {
        return new Download(part.download(), request, new Place(Priority.DEFAULT, 0), new Paused(PauseReason.USER),
                part.content(), Times.createdAt(time.now()));
    }
}
