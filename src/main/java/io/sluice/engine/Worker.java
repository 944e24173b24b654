package io.sluice.engine;

import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;

import io.sluice.engine.http.AnswerException;
import io.sluice.engine.http.Cancellation;
import io.sluice.engine.http.Failures;
import io.sluice.engine.http.RangeAnswer;
import io.sluice.engine.http.RangeRequest;
import io.sluice.model.ByteRange;
import io.sluice.model.Content;
import io.sluice.model.Failure;
import io.sluice.model.JobNote;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// One connection of a job: takes a segment, asks for it, writes what comes, and takes the next, until nothing is left.
/// Its fields belong to its thread.
final class Worker {
    private static final Logger LOG = LoggerFactory.getLogger(Worker.class);
    private static final Duration QUICK = Duration.ofSeconds(2);
    private static final Duration LOOK_EVERY = Duration.ofMillis(20);
    private static final long LONGEST_LEASE = 64 << 20;
    private static final int LEAST_BUFFER = 1;

    private final Transfer transfer;
    private final EngineParts parts;
    private final UUID download;
    private final StopSwitch stop;
    private final Cancellation cancellation;
    private final Crew crew;
    private final Mirrors mirrors;
    private final byte[] buffer;
    private final Hand hand;
    private Mirror mirror;
    private long leaseBytes;
    private boolean delivers;
    private boolean leaving;
    private boolean dismissedByHost;
    private int requests;
    private long lookedAt = System.nanoTime();

    /// @param mirror taken for it; it gives it back
    Worker(Transfer transfer, EngineParts parts, UUID download, Crew crew, Mirror mirror) {
        this.transfer = transfer;
        this.parts = parts;
        this.download = download;
        this.stop = crew.tools().stop();
        this.crew = crew;
        this.mirrors = crew.tools().mirrors();
        this.mirror = mirror;
        this.hand = transfer.hand();
        this.cancellation = stop.join();
        this.buffer = new byte[(int) Math.clamp(transfer.missingBytes(), LEAST_BUFFER, parts.tuning().bufferBytes())];
        this.leaseBytes = parts.tuning().firstLease();
    }

    /// Works until there is nothing left for it, or it fails; never throws.
    ///
    /// @param first an answer that was asked for already and goes from byte 0 to the end, or none
    /// @return whether it ended without a failure
    boolean run(@Nullable RangeAnswer first) {
        try {
            work(first);
            return true;
        } catch (TransferException known) {
            fail(known.failure());
        } catch (InternalError refused) {
            fail(DiskFailures.of(refused, transfer.workspace().folder()));
        } catch (RuntimeException defect) {
            LOG.error("A worker of {} broke", download, defect);
            fail(new Failure.Internal(defect.toString()));
        } finally {
            retire();
            mirrors.giveBack(mirror);
            stop.leave(cancellation);
        }
        return false;
    }

    // A stream that was closed by stop() also ends in an exception: the owner knows, the exception's class does not.
    private void fail(Failure failure) {
        retire();
        if (!stop.isTurned()) {
            switch (transfer.failed(failure)) {
                case STOP_ALL -> stop.turn();
                case FEWER -> learnFrom(failure);
                case NOTHING -> {
                }
            }
        }
    }

    // A line that breaks later says nothing of how many connections the server takes.
    private void learnFrom(Failure failure) {
        boolean refusal = HostGate.isRefusal(failure) || failure instanceof Failure.NeedsLink;
        if (refusal && requests <= 1 && mirrors.isOnly(mirror)) {
            crew.refused(host(), transfer.connections());
        }
    }

    private void retire() {
        if (delivers) {
            delivers = false;
            transfer.delivers(false);
            mirrors.delivers(mirror, false);
        }
    }

    private void work(@Nullable RangeAnswer first) throws TransferException {
        RangeAnswer opened = first;
        boolean begins = true;
        while (begins) {
            try {
                workAt(opened);
                begins = false;
            } catch (TransferException known) {
                begins = movesOn(known.failure());
            } catch (IOException broken) {
                begins = movesOn(Failures.of(broken, host(), parts.tuning().stallTimeout()));
            }
            opened = null;
        }
    }

    /// Leaves a mirror that failed for another one.
    ///
    /// @return false where others do all there is to do
    private boolean movesOn(Failure failure) throws TransferException {
        retire();
        if (!stop.isTurned()) {
            crew.tools().notes().accept(new JobNote.ConnectionFailed(host(), failure));
        }
        if (stop.isTurned() || !transfer.content().resumable()) {
            throw new TransferException(failure);
        }
        Optional<Failure> ofTheJob = mirrors.failed(mirror, failure);
        if (ofTheJob.isPresent()) {
            throw new TransferException(ofTheJob.get());
        }
        Optional<Mirror> other = mirrors.take();
        other.ifPresent(taken -> {
            mirrors.giveBack(mirror);
            mirror = taken;
        });
        return other.isPresent();
    }

    private void workAt(@Nullable RangeAnswer first) throws IOException, TransferException {
        Optional<Segment> next = next();
        RangeAnswer opened = first;
        while (next.isPresent()) {
            Segment segment = next.get();
            try {
                if (opened != null) {
                    readToTheEnd(segment, opened);
                    opened = null;
                }
                fetch(segment);
            } finally {
                transfer.release(segment);
            }
            next = next();
        }
    }

    private Optional<Segment> next() {
        return goesOn() ? transfer.take(hand, mirrors.placeOf(mirror)) : Optional.empty();
    }

    private boolean goesOn() {
        return !stop.isTurned() && !leaving && !dismissedByHost;
    }

    /// Whether it ends because there are more workers than the limits can feed.
    boolean isLeaving() {
        return leaving;
    }

    /// Whether it ends because its host has no place for it any more.
    boolean isDismissedByHost() {
        return dismissedByHost;
    }

    private void readToTheEnd(Segment segment, RangeAnswer answer) throws IOException, TransferException {
        transfer.leaseSliding(segment);
        try (answer) {
            copy(segment, throttled(answer));
            expectEnd(segment, transfer.content().totalBytes(), answer);
        }
    }

    private void fetch(Segment segment) throws IOException, TransferException {
        prove();
        int compared = transfer.keptBefore(segment, parts.tuning().comparedBytes());
        while (!transfer.isAtEnd(segment) && goesOn()) {
            long began = System.nanoTime();
            long from = segment.position - compared;
            long to = transfer.lease(segment, leaseBytes);
            try (RangeAnswer answer = ask(from, to, Versions.condition(known()))) {
                crew.answered(mirror, String.valueOf(answer.finalLink().getHost()));
                ByteSource source = throttled(answer);
                compare(from, compared, source);
                copy(segment, source);
                expectEnd(segment, to, answer);
            }
            compared = 0;
            adaptLease(System.nanoTime() - began);
        }
    }

    // A body longer than its head said: the bytes announced are right, but the attempt is not (transfer-rules §1).
    private void expectEnd(Segment segment, long end, RangeAnswer answer) throws TransferException {
        if (segment.position == end && goesBeyond(answer)) {
            if (mirrors.isOnly(mirror)) {
                transfer.exceeded();
            }
            throw new TransferException(new Failure.WrongAnswer(host(), "more body than announced"));
        }
    }

    private boolean goesBeyond(RangeAnswer answer) {
        try {
            return answer.read(buffer, 0, 1) > 0;
        } catch (AnswerException more) {
            LOG.debug("{} sends more than it announced", host(), more);
            return true;
        } catch (IOException broken) {
            LOG.debug("The line of {} broke behind the last byte", download, broken);
            return false;
        }
    }

    // The tags of two servers differ by nature: of another one than the first, bytes that are kept must be what comes.
    private void prove() throws IOException, TransferException {
        Optional<ByteRange> kept = mirrors.isProven(mirror)
                ? Optional.empty()
                : transfer.kept(parts.tuning().comparedBytes());
        if (kept.isPresent()) {
            ByteRange range = kept.get();
            try (RangeAnswer answer = ask(range.from(), range.to(), Versions.condition(known()))) {
                compare(range.from(), (int) range.length(), throttled(answer));
            }
            mirrors.proved(mirror);
        }
    }

    private Content known() {
        return mirrors.known(mirror, transfer.content());
    }

    // Long requests where the line is quick, short ones where it is slow: then others can take what lies beyond.
    private void adaptLease(long nanos) {
        boolean quick = nanos < QUICK.toNanos();
        leaseBytes = quick
                ? Math.min(LONGEST_LEASE, leaseBytes * 2)
                : Math.max(parts.tuning().leastSegment(), leaseBytes / 2);
    }

    private RangeAnswer ask(long from, long to, @Nullable String condition) throws IOException, TransferException {
        Content known = known();
        RangeRequest request = new RangeRequest(mirror.link(), from, to, condition, parts.tuning().stallTimeout());
        requests++;
        RangeAnswer answer = parts.http().fetch(request, cancellation);
        Asked asked = new Asked(request, known, condition != null, transfer.workspace().name());
        return switch (AnswerCheck.judge(asked, answer)) {
            case Judgement.Range _ -> {
                mirrors.answered(mirror, answer.validator());
                transfer.note(Versions.caveats(known(), answer.validator()));
                yield answer;
            }
            case Judgement.AskPlainly _ -> {
                answer.close();
                yield ask(from, to, null);
            }
            case Judgement.Unusable(var failure, var strike) -> {
                answer.close();
                if (strike && mirrors.isOnly(mirror)) {
                    parts.strikes().add(download);
                }
                throw new TransferException(failure);
            }
            case Judgement.Whole _,Judgement.Empty _ -> {
                answer.close();
                throw new TransferException(new Failure.WrongAnswer(host(), "another answer than a range"));
            }
        };
    }

    // RFC 9110 §13.1.5 lets a server call a file unchanged whose bytes are not: what is kept must be what comes.
    private void compare(long from, int length, ByteSource source) throws IOException, TransferException {
        byte[] kept = transfer.workspace().part().read(from, length);
        byte[] fetched = new byte[length];
        int filled = 0;
        while (filled < length) {
            int read = source.read(fetched, filled, length - filled);
            if (read < 0) {
                throw new TransferException(new Failure.ShortBody(host(), length - filled));
            }
            filled += read;
        }
        if (!Arrays.equals(kept, fetched)) {
            throw new TransferException(new Failure.ChangedOnServer(host(), "bytes " + from + "-" + (from + length)));
        }
    }

    private ByteSource throttled(RangeAnswer answer) {
        return crew.tools().limits().around(answer::read, String.valueOf(answer.finalLink().getHost()));
    }

    private void copy(Segment segment, ByteSource source) throws IOException, TransferException {
        crew.tools().meter().connected();
        if (!delivers) {
            delivers = true;
            transfer.delivers(true);
            mirrors.delivers(mirror, true);
        }
        try {
            int room = room(segment);
            while (room > 0 && goesOn()) {
                int read = source.read(buffer, 0, room);
                if (read < 0) {
                    endOfBody(segment);
                    return;
                }
                write(segment, read);
                if (!segment.slides) {
                    mayHaveToLeave();
                }
                room = room(segment);
            }
        } finally {
            crew.tools().meter().disconnected();
        }
    }

    private void mayHaveToLeave() {
        if (System.nanoTime() - lookedAt < LOOK_EVERY.toNanos()) {
            return;
        }
        lookedAt = System.nanoTime();
        leaving = crew.dismisses(host());
        dismissedByHost = !leaving && crew.dismissesForHost();
    }

    private void endOfBody(Segment segment) throws TransferException {
        if (!transfer.endAt(segment)) {
            throw new TransferException(new Failure.ShortBody(host(), segment.leasedTo - segment.position));
        }
    }

    private int room(Segment segment) {
        return transfer.room(segment, buffer.length);
    }

    private void write(Segment segment, int length) throws TransferException {
        try {
            transfer.workspace().write(buffer, length, segment.position);
            crew.tools().meter().add(length);
            mirrors.delivered(mirror, length);
            transfer.written(segment, length);
        } catch (IOException disk) {
            throw new TransferException(DiskFailures.of(disk, transfer.workspace().folder(),
                    Ranges.length(transfer.missing())), disk);
        }
        crew.grow();
    }

    private String host() {
        return mirror.host();
    }
}
