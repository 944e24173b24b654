package io.sluice.engine;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import io.sluice.model.ByteRange;

/// Which bytes are missing and who fetches them. Every byte is either written or in exactly one segment. No input or
/// output, no clock; not safe for threads, [Transfer] guards it.
///
/// Whatever is in no segment is on the disk. So a plan is taken up again from its missing stretches alone.
final class SegmentPlan {
    /// The control file has room for so many, and no download has more connections.
    static final int MOST_SEGMENTS = 48;

    /// The length of a file whose server does not say it.
    static final long UNKNOWN_LENGTH = Long.MAX_VALUE;

    private final long length;
    private final long leastSegment;
    private final List<Segment> segments = new ArrayList<>();

    /// @param missing disjoint, inside the file
    SegmentPlan(long length, List<ByteRange> missing, long leastSegment) {
        this.length = length;
        this.leastSegment = leastSegment;
        missing.stream().sorted(Comparator.comparingLong(ByteRange::from))
                .forEach(gap -> segments.add(new Segment(segments.size(), gap.from(), gap.to())));
    }

    static SegmentPlan whole(long length, long leastSegment) {
        return new SegmentPlan(length, length == 0 ? List.of() : List.of(new ByteRange(0, length)), leastSegment);
    }

    long length() {
        return length;
    }

    /// The stretches that are missing, in order.
    List<ByteRange> missing() {
        return segments.stream().filter(segment -> segment.missing() > 0)
                .sorted(Comparator.comparingLong(segment -> segment.position))
                .map(segment -> new ByteRange(segment.position, segment.to)).toList();
    }

    long missingBytes() {
        return segments.stream().mapToLong(Segment::missing).sum();
    }

    boolean isComplete() {
        return segments.stream().allMatch(segment -> segment.missing() == 0);
    }

    /// Gives a segment to a worker that has none: one that nobody owns, the first of the file; else half of what the
    /// one with the most has left beyond its lease. Empty where nothing is worth taking.
    Optional<Segment> take() {
        Optional<Segment> free = segments.stream().filter(segment -> !segment.owned && segment.missing() > 0)
                .min(Comparator.comparingLong(segment -> segment.position));
        Optional<Segment> taken = free.isPresent() ? free : steal();
        taken.ifPresent(segment -> {
            segment.owned = true;
            segment.leasedTo = segment.position;
        });
        return taken;
    }

    boolean hasWork() {
        return segments.stream().anyMatch(segment -> !segment.owned && segment.missing() > 0)
                || freeSlot().isPresent() && richest().isPresent();
    }

    private Optional<Segment> richest() {
        if (length == UNKNOWN_LENGTH) {
            return Optional.empty();
        }
        return segments.stream().filter(segment -> segment.owned && beyondLease(segment) >= 2 * leastSegment)
                .max(Comparator.comparingLong(SegmentPlan::beyondLease));
    }

    private static long beyondLease(Segment segment) {
        return segment.to - segment.leasedTo;
    }

    private Optional<Segment> steal() {
        Optional<Integer> slot = freeSlot();
        return slot.isEmpty() ? Optional.empty() : richest().map(rich -> {
            long middle = rich.to - beyondLease(rich) / 2;
            Segment stolen = new Segment(slot.get(), middle, rich.to);
            rich.to = middle;
            segments.removeIf(segment -> segment.slot == stolen.slot);
            segments.add(stolen);
            return stolen;
        });
    }

    // A finished segment's slot is used again, so a plan never has more slots than it had workers.
    private Optional<Integer> freeSlot() {
        Optional<Integer> finished = segments.stream().filter(segment -> !segment.owned && segment.missing() == 0)
                .map(segment -> segment.slot).findFirst();
        return finished.isPresent() || segments.size() == MOST_SEGMENTS ? finished : Optional.of(segments.size());
    }

    /// The owner is about to ask for bytes from its position on; returns where they end. Never past the segment.
    long lease(Segment segment, long bytes) {
        segment.slides = false;
        segment.leasedTo = Math.min(segment.to, segment.position + Math.max(1, bytes));
        return segment.leasedTo;
    }

    /// The owner has an answer that goes to the end of the file: what is more than `ahead` in front of it may be taken.
    void leaseSliding(Segment segment, long ahead) {
        segment.slides = true;
        slide(segment, ahead);
    }

    private static void slide(Segment segment, long ahead) {
        segment.leasedTo = segment.missing() <= ahead ? segment.to : segment.position + ahead;
    }

    /// `bytes` were written at the segment's position.
    ///
    /// @param ahead the lease of a segment that slides
    void advance(Segment segment, long bytes, long ahead) {
        if (bytes > segment.missing()) {
            throw new IllegalStateException(bytes + " bytes are too many for " + segment);
        }
        segment.position += bytes;
        if (segment.slides) {
            slide(segment, ahead);
        }
    }

    /// The body of a file of unknown length has ended: here is its end.
    ///
    /// @return false where the length is known, and this is not it
    boolean endAt(Segment segment) {
        boolean unknown = length == UNKNOWN_LENGTH;
        segment.to = unknown ? segment.position : segment.to;
        return unknown;
    }

    /// Its worker is done with it or gives up; what is missing may be taken by another.
    void release(Segment segment) {
        segment.owned = false;
        segment.slides = false;
        segment.leasedTo = segment.position;
    }

    /// A worker got nothing for the segment that it owns. Where the answer in front of it goes to the end of the file, that
    /// one keeps the bytes after all: a link that can be used once brings the whole file, though every further request
    /// is refused. Call before [#release].
    ///
    /// @return the one that keeps them
    Optional<Segment> giveBack(Segment segment) {
        Optional<Segment> before = segments.stream()
                .filter(it -> it.owned && it.slides && it.missing() > 0 && it.to == segment.position)
                .filter(_ -> segment.isUntouched() && segment.missing() > 0).findFirst();
        before.ifPresent(it -> {
            it.to = segment.to;
            segment.to = segment.position;
        });
        return before;
    }

    List<Segment> segments() {
        return List.copyOf(segments);
    }
}
