package io.sluice.engine;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;

import io.sluice.model.ByteRange;
import io.sluice.model.Content;
import io.sluice.model.Failure;
import io.sluice.model.Provenance.Caveat;
import io.sluice.model.SegmentMap;
import org.jspecify.annotations.Nullable;

/// One run of one job, as its workers share it: the plan, the files, and what went wrong. Safe for any thread; the plan,
/// the ramp and the failures are guarded by this object's monitor, forcing by a lock of its own.
final class Transfer {
    private final Content content;
    private final SegmentPlan plan;
    private final ConnectionRamp ramp;
    private final Workspace workspace;
    private final EngineTuning tuning;
    private final TransferMeter meter;
    private final ReentrantLock forcing = new ReentrantLock();
    private volatile long forcedBytes; // written under forcing
    private volatile long forcedAt = System.nanoTime(); // written under forcing
    private int workers; // guarded by this
    private int leaving; // guarded by this; of `workers`, those that were told to leave
    private int delivering; // guarded by this
    private @Nullable Failure fatal; // guarded by this
    private @Nullable Failure latest; // guarded by this
    private boolean exceeded; // guarded by this
    private final Map<Segment, Writing> writing = new HashMap<>(); // guarded by this
    private int hands; // guarded by this
    private final Set<Caveat> caveats = EnumSet.noneOf(Caveat.class); // guarded by this

    private record Writing(Hand hand, int mirror) {
        SegmentMap.Writer at(Segment segment, boolean endKnown) {
            var stretch = new ByteRange(segment.from, endKnown ? segment.to : segment.position);
            return new SegmentMap.Writer(hand.number, mirror, stretch, segment.position, hand.bytes);
        }
    }

    /// @param content its length, and its validator, are those of every answer
    Transfer(Content content, SegmentPlan plan, ConnectionRamp ramp, Workspace workspace, EngineTuning tuning,
            TransferMeter meter) {
        this.content = content;
        this.plan = plan;
        this.ramp = ramp;
        this.workspace = workspace;
        this.tuning = tuning;
        this.meter = meter;
    }

    Content content() {
        return content;
    }

    Workspace workspace() {
        return workspace;
    }

    /// For a worker that begins.
    synchronized Hand hand() {
        return new Hand(++hands);
    }

    /// A segment for a worker that has none; empty where there is nothing left for it, or the job has failed.
    ///
    /// @param mirror which of the links it fetches it from
    synchronized Optional<Segment> take(Hand hand, int mirror) {
        Optional<Segment> taken = take();
        taken.ifPresent(segment -> writing.put(segment, new Writing(hand, mirror)));
        return taken;
    }

    /// A segment for a worker that has none; empty where there is nothing left for it, or the job has failed.
    synchronized Optional<Segment> take() {
        if (fatal != null) {
            return Optional.empty();
        }
        List<Segment> before = plan.segments();
        Optional<Segment> taken = plan.take();
        taken.filter(segment -> !before.contains(segment)).ifPresent(this::keepStolen);
        return taken;
    }

    private void keepStolen(Segment stolen) {
        ControlFile control = workspace.control();
        if (control != null) {
            Segment from = plan.segments().stream().filter(it -> it.to == stolen.position).findFirst().orElseThrow();
            control.stolen(stolen, from);
        }
    }

    /// Its worker is done with it or gives up.
    synchronized void release(Segment segment) {
        ControlFile control = workspace.control();
        plan.giveBack(segment).filter(_ -> control != null)
                .ifPresent(keeper -> Objects.requireNonNull(control).givenBack(keeper, segment));
        plan.release(segment);
        writing.remove(segment);
    }

    /// Where the bytes end that the owner may ask for now.
    synchronized long lease(Segment segment, long bytes) {
        return plan.lease(segment, bytes);
    }

    synchronized void leaseSliding(Segment segment) {
        plan.leaseSliding(segment, tuning.firstLease());
    }

    /// How many bytes the owner may write now, at most `most`; 0 at the end of its lease.
    synchronized int room(Segment segment, int most) {
        return fatal != null ? 0 : (int) Math.min(most, segment.leasedTo - segment.position);
    }

    /// The body has ended; false where more was announced.
    synchronized boolean endAt(Segment segment) {
        return plan.endAt(segment);
    }

    synchronized boolean isAtEnd(Segment segment) {
        return segment.missing() == 0;
    }

    /// How many bytes in front of the segment are kept, at most `most`: they are fetched again and compared.
    synchronized int keptBefore(Segment segment, int most) {
        long end = plan.segments().stream().filter(it -> it != segment && it.to <= segment.position)
                .filter(it -> it.missing() > 0).mapToLong(it -> it.to).max().orElse(0);
        return (int) Math.min(most, segment.position - end);
    }

    /// `bytes` of the segment were written: makes them count.
    void written(Segment segment, int bytes) throws IOException {
        ControlFile control = workspace.control();
        synchronized (this) {
            plan.advance(segment, bytes, tuning.firstLease());
            Writing by = writing.get(segment);
            if (by != null) {
                by.hand().bytes += bytes;
            }
            if (control != null) {
                control.written(segment.slot, segment.position);
            }
            ramp.progressed(meter.fetched(), System.nanoTime());
        }
        if (control != null) {
            forceIfDue(control);
        }
    }

    private void forceIfDue(ControlFile control) throws IOException {
        long unforced = meter.fetched() - forcedBytes;
        boolean due = unforced >= tuning.forceBytes()
                || System.nanoTime() - forcedAt >= tuning.forceEvery().toNanos();
        if (due && forcing.tryLock()) {
            try {
                force(control);
            } finally {
                forcing.unlock();
            }
        }
    }

    // What is missing is looked up before the data is forced: bytes that come meanwhile are not claimed yet.
    private void force(ControlFile control) throws IOException {
        forcedBytes = meter.fetched();
        forcedAt = System.nanoTime();
        List<ByteRange> missing = missing();
        workspace.part().force();
        control.force(missing);
    }

    /// What is there, and who writes where.
    synchronized SegmentMap map() {
        boolean lengthKnown = plan.length() != SegmentPlan.UNKNOWN_LENGTH;
        List<SegmentMap.Writer> writers = writing.entrySet().stream()
                .map(it -> it.getValue().at(it.getKey(), lengthKnown))
                .sorted(Comparator.comparingInt(SegmentMap.Writer::connection)).toList();
        return lengthKnown
                ? new SegmentMap(plan.length(), Ranges.union(plan.missing()), writers)
                : new SegmentMap(Content.UNKNOWN, List.of(), writers);
    }

    synchronized List<ByteRange> missing() {
        return new ArrayList<>(plan.missing());
    }

    /// A stretch that is kept, `most` bytes at most; empty where nothing is.
    Optional<ByteRange> kept(int most) {
        return Ranges.between(missing(), plan.length()).stream().max(Comparator.comparingLong(ByteRange::length))
                .map(it -> new ByteRange(Math.max(it.from(), it.to() - most), it.to()));
    }

    synchronized long missingBytes() {
        return plan.missingBytes();
    }

    synchronized boolean isComplete() {
        return fatal == null && !exceeded && plan.isComplete();
    }

    /// Whether one more worker would have something to do and is allowed; counts it as begun.
    synchronized boolean mayBegin(long bytesPerSecond) {
        boolean may = fatal == null && workers - leaving < ramp.limit(bytesPerSecond) && plan.hasWork();
        workers += may ? 1 : 0;
        return may;
    }

    synchronized boolean hasOneWorker() {
        return workers == 1;
    }

    /// Whether a worker is one too many and has to leave. What it has not fetched, the others take.
    synchronized boolean dismisses(long bytesPerSecond) {
        boolean tooMany = workers - leaving > ramp.limit(bytesPerSecond);
        leaving += tooMany ? 1 : 0;
        return tooMany;
    }

    /// @param dismissed whether [#dismisses] told it to leave
    synchronized void ended(boolean dismissed) {
        workers--;
        leaving -= dismissed ? 1 : 0;
    }

    /// A worker's first answer was accepted, or the worker ends. Between two requests it still delivers.
    synchronized void delivers(boolean now) {
        delivering += now ? 1 : -1;
    }

    /// What a worker's failure means for the others.
    enum Aftermath {
        STOP_ALL, FEWER, NOTHING
    }

    /// A worker gives up. Whether the others go on: a refused connection, or a broken one, is no failure of the job while
    /// another one delivers (transfer-rules §3, "too many"). The last one decides: what it is told holds for the file.
    synchronized Aftermath failed(Failure failure) {
        latest = failure;
        if (delivering > 0 && isOfOneConnection(failure)) {
            ramp.refused(workers - leaving - 1);
            return Aftermath.FEWER;
        }
        // Where every byte is there already, nobody needed the connection that was refused.
        boolean needed = !isOfOneConnection(failure) || !plan.isComplete();
        if (needed && !(failure instanceof Failure.Transient) && fatal == null) {
            fatal = failure;
        }
        return fatal != null ? Aftermath.STOP_ALL : Aftermath.NOTHING;
    }

    /// So many connections the server was not seen to refuse.
    synchronized int connections() {
        return ramp.limit(RateLimiter.NO_LIMIT);
    }

    /// See [ConnectionRamp#paid].
    synchronized OptionalInt paidConnections() {
        return ramp.paid();
    }

    static boolean isOfOneConnection(Failure failure) {
        return switch (failure) {
            case Failure.Transient _ -> true;
            // A link that can be used once, or a session for each connection, is answered so at the second request.
            case Failure.NeedsLink _,Failure.NeedsCredentials _,Failure.PageInstead _,Failure.Refused _ -> true;
            case Failure.Permanent _,Failure.Local _ -> false;
        };
    }

    /// An answer went on behind its announced end: what is kept is right, but this run has failed.
    synchronized void exceeded() {
        exceeded = true;
    }

    /// An answer was joined to others that cannot be proved to be of the same version.
    synchronized void note(Set<Caveat> seen) {
        caveats.addAll(seen);
    }

    synchronized Set<Caveat> caveats() {
        return Set.copyOf(caveats);
    }

    /// Why the file is not complete, once all workers have ended.
    synchronized Failure failure() {
        if (fatal != null) {
            return fatal;
        }
        return latest == null ? new Failure.Internal("Workers ended without a reason") : latest;
    }
}
