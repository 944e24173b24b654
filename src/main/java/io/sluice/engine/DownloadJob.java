package io.sluice.engine;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import io.sluice.engine.http.Cancellation;
import io.sluice.engine.http.DecodedAnswer;
import io.sluice.engine.http.RangeAnswer;
import io.sluice.engine.http.RemoteName;
import io.sluice.model.ByteRange;
import io.sluice.model.Content;
import io.sluice.model.Failure;
import io.sluice.model.JobNote;
import io.sluice.model.Provenance;
import io.sluice.model.Provenance.Verified;
import io.sluice.model.PublicLink;
import io.sluice.model.TransferSnapshot;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// One attempt to fetch one file. Made by [DownloadEngine], run once.
public final class DownloadJob {
    private static final Logger LOG = LoggerFactory.getLogger(DownloadJob.class);

    private final TransferOrder order;
    private final TransferListener listener;
    private final EngineParts parts;
    private final StopSwitch stop = new StopSwitch();
    private final TransferMeter meter;
    private final JobLimits limits;
    private final Mirrors mirrors;
    private final Opener opener;
    private final Workspace.Owner owner;
    private volatile boolean stopAsked;
    private final Guest guest;
    private volatile @Nullable Transfer transfer; // written by the job's thread
    private Content content; // the job's thread only
    private Path folder; // the job's thread only
    private long furthest; // the job's thread only: kept before this run, or by a run that had to begin again

    DownloadJob(TransferOrder order, TransferListener listener, EngineParts parts) {
        this.order = order;
        this.listener = listener;
        this.parts = parts.carrying(order.request().options().headers());
        this.content = order.known();
        this.folder = order.folder();
        this.guest = parts.hosts().register(host());
        this.furthest = order.known().keptBytes();
        this.meter = new TransferMeter(order.known().keptBytes(), order.known().totalBytes(),
                System.nanoTime());
        this.limits = parts.limits().forJob(order.request().options().bytesPerSecond(), stop);
        this.mirrors = new Mirrors(order.links(), order.known(), System::nanoTime, listener::noted);
        this.opener = new Opener(order.id(), this.parts, mirrors, () -> stopAsked);
        this.owner = new Workspace.Owner(order.id(), parts.bootId());
        parts.space().begins(order.id(), order.folder(), meter);
    }

    public TransferMeter meter() {
        return meter;
    }

    /// What it was told to fetch, with the folder where it is. On the thread of [#run()], once that has ended.
    public TransferOrder carriedOut() {
        return order.in(folder);
    }

    /// What goes on inside now; empty before the first answer. From any thread; costs nothing while nobody asks.
    public Optional<TransferSnapshot> look() {
        Transfer now = transfer;
        return now == null ? Optional.empty() : Optional.of(new TransferSnapshot(now.map(), mirrors.uses()));
    }

    /// Ends [#run()] soon, from any thread: connections are closed, no writer is interrupted. Safe to call twice or early.
    public void stop() {
        stopAsked = true;
        stop.turn();
        limits.wake();
        parts.hosts().wake();
    }

    /// The job's own limit in bytes a second, 0 for none; from any thread. Takes effect within one second.
    public void limitSpeed(long bytesPerSecond) {
        limits.limitTo(bytesPerSecond);
    }

    /// Fetches until the file is there, something breaks, or [#stop()] is called. Blocks its thread, joins all of its own
    /// workers before it returns, and never throws for what servers, lines or disks do.
    public Ending run() {
        limits.join();
        parts.hosts().enter(guest, stop::isTurned);
        try {
            return fetch();
        } catch (NoRoomException waits) {
            LOG.info("{}", waits.getMessage());
            return stopAsked ? new Ending.Stopped(content) : new Ending.NoRoom(content);
        } catch (TransferException known) {
            return broken(known.failure());
        } catch (IOException disk) {
            LOG.warn("The disk failed {}", folder, disk);
            return broken(DiskFailures.of(disk, folder, meter.missingBytes()));
        } catch (InternalError refused) {
            return broken(DiskFailures.of(refused, folder));
        } finally {
            parts.hosts().leave(guest);
            parts.space().ended(order.id());
            limits.leave();
        }
    }

    private Ending broken(Failure failure) {
        if (stopAsked) {
            return new Ending.Stopped(content);
        }
        if (parts.hosts().isCrowdedOut(guest, failure)) {
            return new Ending.Crowded(content);
        }
        return new Ending.Broken(failure, content, content.keptBytes() > furthest);
    }

    private Ending fetch() throws IOException, TransferException {
        String name = order.known().fileName();
        if (name != null) {
            Optional<Path> finished = Workspace.finished(folder, name, owner);
            if (finished.isPresent()) {
                return completedBefore(finished.get());
            }
            Optional<Workspace> left = Workspace.reopen(folder, name, owner);
            if (left.isPresent()) {
                return resume(left.get());
            }
        }
        return begin();
    }

    // Only what was verified gets its name.
    private Ending completedBefore(Path file) throws IOException {
        content = content.withFileName(file.getFileName().toString()).withLength(Files.size(file))
                .withKeptBytes(Files.size(file))
                .withProvenance(content.provenance().withVerified(verification().aim().orElse(null)));
        return new Ending.Completed(file, content, true);
    }

    private boolean asksForRanges() {
        return !parts.strikes().isOut(order.id());
    }

    private Ending resume(Workspace workspace) throws IOException, TransferException {
        try (workspace) {
            ControlFile control = Objects.requireNonNull(workspace.control());
            if (control.length() == Content.UNKNOWN) {
                content = Content.NOTHING_YET.withFileName(workspace.name());
                return beginAgain(workspace);
            }
            List<ByteRange> missing = workspace.takeUp(order.request());
            furthest = control.length() - Ranges.length(missing);
            content = new Content(workspace.name(), control.length(), control.length() - Ranges.length(missing),
                    control.validator(), asksForRanges(), content.provenance());
            mirrors.resumes(control.validator());
            parts.space().reserve(order.id(), folder, meter, content.keptBytes(), content.totalBytes());
            if (!asksForRanges()) {
                return beginAgain(workspace);
            }
            if (!order.known().resumable() && !missing.isEmpty()) {
                Optional<Ending> whole = beginAgainUnlessRanges(workspace);
                if (whole.isPresent()) {
                    return whole.get();
                }
            }
            listener.noted(new JobNote.TakenUp(content.keptBytes()));
            meter.startsWith(content.keptBytes(), content.totalBytes());
            if (missing.isEmpty()) {
                answered();
            }
            SegmentPlan plan = new SegmentPlan(control.length(), missing, parts.tuning().leastSegment());
            Transfer transfer = transfer(plan, order.connections(), workspace);
            new Crew(transfer, parts, order, this::answered, tools())
                    .work(null);
            if (transfer.isComplete() || stop.isTurned() || asksForRanges()) {
                return conclude(transfer, control.length() - Ranges.length(transfer.missing()), true);
            }
            return beginAgain(workspace);
        }
    }

    private Ending begin() throws IOException, TransferException {
        Cancellation cancellation = stop.join();
        try (Opening opening = open(Opener.Ask.ALL_AS_RANGE, Content.NOTHING_YET, order.wishedName(), cancellation)) {
            RangeAnswer answer = opening.answer();
            return switch (opening.judgement()) {
                case Judgement.Range(long total) -> {
                    learnRanges(answer, true);
                    yield start(answer, total, true);
                }
                case Judgement.Whole _ -> {
                    // What is made up as it is sent has no length and no ranges, whatever the host does with files.
                    if (opening.forRange() && answer.bodyLength() != RangeAnswer.UNKNOWN_LENGTH) {
                        learnRanges(answer, false);
                    }
                    RangeAnswer body = DecodedAnswer.of(answer);
                    yield start(body, body.bodyLength(), false);
                }
                case Judgement.Empty _ -> start(answer, 0, true);
                case Judgement.AskPlainly _,Judgement.Unusable _ ->
                    throw new IllegalStateException("Not accepted: " + opening.judgement());
            };
        } finally {
            stop.leave(cancellation);
        }
    }

    private void learnRanges(RangeAnswer answer, boolean honoured) {
        parts.hosts().learnRanges(String.valueOf(answer.finalLink().getHost()), honoured);
    }

    private Ending start(RangeAnswer answer, long total, boolean ranges) throws IOException, TransferException {
        String wished = order.wishedName();
        String wanted = wished == null ? answer.fileName() : RemoteName.clean(wished);
        place(order.folderFor(wanted));
        Optional<Path> finished = Workspace.finishedAs(folder, wanted, owner);
        if (finished.isPresent()) {
            return completedBefore(finished.get());
        }
        content = content.withLength(total);
        parts.space().reserve(order.id(), folder, meter, 0, Math.max(0, total));
        Workspace workspace = Workspace.claim(folder, wanted, owner);
        if (!workspace.isNew()) {
            answer.close();
            return resume(workspace);
        }
        try (workspace) {
            content = new Content(workspace.name(), total, 0, answer.validator(), ranges, provenance(answer));
            return fetchFrom(answer, workspace);
        }
    }

    private void place(Path fit) {
        if (!fit.equals(folder)) {
            folder = fit;
            listener.placed(fit);
        }
    }

    private Opening open(Opener.Ask ask, Content known, @Nullable String name, Cancellation cancellation)
            throws TransferException {
        Opening opening = opener.open(ask, known, name, cancellation);
        note(opening);
        content = content.withProvenance(content.provenance()
                .withArrival(opening.answer().finalLink(), opening.answer().redirectedBy()));
        return opening;
    }

    private void note(Opening opening) {
        RangeAnswer answer = opening.answer();
        boolean ranges = opening.judgement() instanceof Judgement.Range;
        long length = opening.judgement() instanceof Judgement.Range(long total) ? total : answer.bodyLength();
        listener.noted(new JobNote.Answered(String.valueOf(answer.finalLink().getHost()), answer.status(),
                length == RangeAnswer.UNKNOWN_LENGTH ? Content.UNKNOWN : length, ranges));
        if (!PublicLink.of(answer.finalLink()).equals(PublicLink.of(mirrors.home().link()))) {
            listener.noted(new JobNote.LedTo(answer.finalLink()));
        }
    }

    /// What is kept cannot be continued: everything once more, in one answer from byte 0, over it.
    private Ending beginAgain(Workspace workspace) throws IOException, TransferException {
        Cancellation cancellation = stop.join();
        try (Opening opening = open(Opener.Ask.WHOLE, content, workspace.name(), cancellation)) {
            return fetchOver(opening.answer(), workspace);
        } finally {
            stop.leave(cancellation);
        }
    }

    /// The server ignored ranges the last time. One byte shows whether it still does: then its answer is the whole file.
    ///
    /// @return empty where it gives ranges now
    private Optional<Ending> beginAgainUnlessRanges(Workspace workspace) throws IOException, TransferException {
        Cancellation cancellation = stop.join();
        try (Opening opening = open(Opener.Ask.FIRST_BYTE, content, workspace.name(), cancellation)) {
            if (opening.judgement() instanceof Judgement.Whole) {
                return Optional.of(fetchOver(opening.answer(), workspace));
            }
            learnRanges(opening.answer(), true);
            return Optional.empty();
        } finally {
            stop.leave(cancellation);
        }
    }

    // The `.part` is as long as the longest run that began at byte 0; what segments left there is not, and goes.
    private Ending fetchOver(RangeAnswer answer, Workspace workspace) throws IOException, TransferException {
        listener.noted(new JobNote.BeginsAgain());
        if (order.known().resumable()) {
            workspace.part().truncate(content.keptBytes());
        }
        furthest = Math.max(furthest, workspace.part().size());
        RangeAnswer body = DecodedAnswer.of(answer);
        long length = body.bodyLength() == RangeAnswer.UNKNOWN_LENGTH ? content.totalBytes() : body.bodyLength();
        content = new Content(workspace.name(), length, 0, answer.validator(), false, provenance(body));
        return fetchFrom(body, workspace);
    }

    private Provenance provenance(RangeAnswer answer) {
        URI source = order.links().size() == 1 ? null : mirrors.home().link();
        return content.provenance().withoutCaveats().withSource(source).withVerified(null)
                .withPromised(answer.checksum(true).orElse(null));
    }

    private Ending fetchFrom(RangeAnswer answer, Workspace workspace) throws IOException, TransferException {
        boolean lengthKnown = content.totalBytes() != Content.UNKNOWN;
        workspace.track(content.totalBytes(), answer.validator(), !fitsIntoOneBuffer(), order.request());
        meter.startsWith(0, content.totalBytes());
        answered();
        parts.hosts().answered(guest, String.valueOf(answer.finalLink().getHost()));
        SegmentPlan plan = SegmentPlan.whole(lengthKnown ? content.totalBytes() : SegmentPlan.UNKNOWN_LENGTH,
                parts.tuning().leastSegment());
        Transfer transfer = transfer(plan, content.resumable() ? order.connections() : 1, workspace);
        new Crew(transfer, parts, order, () -> {
        }, tools()).work(answer);
        if (!lengthKnown) {
            return concludeUnknown(transfer, !answer.endsWithConnection());
        }
        return conclude(transfer, content.totalBytes() - Ranges.length(transfer.missing()), true);
    }

    private boolean fitsIntoOneBuffer() {
        return content.totalBytes() != Content.UNKNOWN && content.totalBytes() <= parts.tuning().bufferBytes();
    }

    // Nobody can say which bytes are missing, so nothing can be continued: what is not whole is worth nothing.
    private Ending concludeUnknown(Transfer transfer, boolean lengthProved)
            throws IOException, TransferException {
        Workspace workspace = transfer.workspace();
        if (transfer.isComplete()) {
            workspace.track(meter.fetched(), Objects.requireNonNull(content.validator()), false, order.request());
            return conclude(transfer, meter.fetched(), lengthProved);
        }
        workspace.discard();
        return conclude(transfer, 0, lengthProved);
    }

    private Verification verification() {
        return Verification.of(order.request().options(), content.provenance());
    }

    private JobTools tools() {
        return new JobTools(stop, meter, limits, guest, mirrors, listener::noted);
    }

    private Transfer transfer(SegmentPlan plan, int connections, Workspace workspace) {
        workspace.verifyBy(verification());
        ConnectionRamp ramp = new ConnectionRamp(connections, parts.paid().at(host()), parts.tuning().growEvery(),
                System.nanoTime());
        var begun = new Transfer(content, plan, ramp, workspace, parts.tuning(), meter);
        transfer = begun;
        return begun;
    }

    private Ending conclude(Transfer transfer, long kept, boolean lengthProved)
            throws IOException, TransferException {
        transfer.paidConnections().ifPresent(number -> parts.paid().learn(host(), number));
        content = content.withKeptBytes(kept)
                .withProvenance(content.provenance().withAll(transfer.caveats()));
        return transfer.isComplete() ? finish(transfer.workspace(), lengthProved) : broken(transfer.failure());
    }

    private Ending finish(Workspace workspace, boolean lengthProved) throws IOException, TransferException {
        listener.lastByteWritten();
        listener.noted(new JobNote.LastByteWritten(content.keptBytes()));
        Optional<Verified> verified = workspace.verify(content.keptBytes(), meter, () -> stopAsked);
        if (verified.isEmpty() && verification().aim().isPresent()) {
            return new Ending.Stopped(content);
        }
        verified.ifPresent(it -> listener.noted(new JobNote.ChecksumRight(it)));
        Path file = workspace.finish(content.keptBytes(), mirrors.home().link());
        Provenance proved = content.provenance().withVerified(verified.orElse(null));
        content = content.withFileName(file.getFileName().toString())
                .withProvenance(lengthProved ? proved : proved.with(Provenance.Caveat.LENGTH_UNVERIFIED));
        return new Ending.Completed(file, content, lengthProved);
    }

    private void answered() {
        listener.answered(content);
    }

    private String host() {
        return String.valueOf(order.links().getFirst().getHost());
    }
}
