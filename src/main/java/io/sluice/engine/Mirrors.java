package io.sluice.engine;

import java.net.URI;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import java.util.function.Predicate;

import io.sluice.model.Content;
import io.sluice.model.Failure;
import io.sluice.model.JobNote;
import io.sluice.model.MirrorUse;
import io.sluice.model.PublicLink;
import io.sluice.model.Validator;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The links of one file, used together by the workers of one job: each worker gets the one with the fewest connections,
/// among equals the one that brought most. A link that turns out bad for itself is dropped, one that breaks rests for a
/// while; only where none is left the job fails. Safe for any thread; guarded by this object's monitor.
///
/// With one link every failure is the job's, at once.
final class Mirrors {
    private static final Logger LOG = LoggerFactory.getLogger(Mirrors.class);
    private static final Comparator<Mirror> BEST = Comparator.<Mirror>comparingInt(it -> it.connections)
            .thenComparing(Comparator.<Mirror>comparingLong(it -> it.delivered).reversed());

    private final List<Mirror> mirrors;
    private final LongSupplier nanoTime;
    private final Consumer<JobNote> notes;
    private Mirror home; // the one whose answer began the file

    /// @param links of the same file, best first
    /// @param known what earlier runs learned: its validator belongs to the link it came from
    Mirrors(List<URI> links, Content known, LongSupplier nanoTime, Consumer<JobNote> notes) {
        this.mirrors = links.stream().distinct().map(Mirror::new).toList();
        this.nanoTime = nanoTime;
        this.notes = notes;
        URI source = known.provenance().source();
        this.home = mirrors.stream().filter(it -> it.link().equals(source)).findFirst().orElse(mirrors.getFirst());
        home.isAt(known.validator());
    }

    /// The link that the file is said to come from.
    synchronized Mirror home() {
        return home;
    }

    /// The next one to begin the file with: the first that is good, or where none is the first of all.
    synchronized Mirror toBegin() {
        return mirrors.stream().filter(this::isGood).findFirst().orElse(home);
    }

    /// The file begins with the answer of this one: what it says of its version is now the file's.
    synchronized void begins(Mirror mirror, @Nullable Validator version) {
        mirrors.forEach(it -> {
            it.isAt(null);
            it.proven = false;
        });
        home = mirror;
        mirror.isAt(version);
        mirror.proven = true;
    }

    /// What is kept is of this version, at home.
    synchronized void resumes(@Nullable Validator version) {
        home.isAt(version);
        home.proven = true;
    }

    /// Takes a link for a worker; empty where every good one has as many connections as it bears.
    synchronized Optional<Mirror> take() {
        Optional<Mirror> taken = mirrors.stream().filter(this::hasRoom).min(BEST);
        taken.ifPresent(it -> it.connections++);
        return taken;
    }

    synchronized Mirror takeHome() {
        home.connections++;
        return home;
    }

    synchronized void giveBack(Mirror mirror) {
        mirror.connections--;
    }

    /// The one that the next worker would get.
    synchronized Optional<Mirror> next() {
        return mirrors.stream().filter(this::hasRoom).min(BEST);
    }

    private boolean hasRoom(Mirror mirror) {
        return isGood(mirror) && mirror.connections < mirror.most;
    }

    private boolean isGood(Mirror mirror) {
        return !mirror.dropped && (mirror.failures == 0 || nanoTime.getAsLong() - mirror.restsUntil >= 0);
    }

    /// The file as this one's server has it.
    synchronized Content known(Mirror mirror, Content file) {
        return mirror.of(file);
    }

    /// An answer of it was accepted.
    synchronized void answered(Mirror mirror, Validator version) {
        if (!mirror.hasAnswered()) {
            mirror.isAt(version);
        }
    }

    /// What an only link gets wrong, nobody else gets right.
    boolean isOnly(Mirror mirror) {
        return mirrors.equals(List.of(mirror));
    }

    /// Where it stands among the links, from 0.
    int placeOf(Mirror mirror) {
        return mirrors.indexOf(mirror);
    }

    /// How all of them do, in the user's order.
    synchronized List<MirrorUse> uses() {
        return mirrors.stream().map(it -> new MirrorUse(it.link(), standing(it), it.connections, it.delivered,
                it.failure)).toList();
    }

    private MirrorUse.Standing standing(Mirror mirror) {
        if (mirror.dropped) {
            return MirrorUse.Standing.DROPPED;
        }
        return isGood(mirror) ? MirrorUse.Standing.GOOD : MirrorUse.Standing.RESTS;
    }

    synchronized boolean isProven(Mirror mirror) {
        return mirror.proven || isOnly(mirror);
    }

    synchronized void proved(Mirror mirror) {
        mirror.proven = true;
    }

    synchronized void delivers(Mirror mirror, boolean now) {
        mirror.delivering += now ? 1 : -1;
    }

    synchronized void delivered(Mirror mirror, int bytes) {
        mirror.delivered += bytes;
        mirror.failures = 0;
    }

    /// A request to `mirror` failed.
    ///
    /// @return what that means for the job; empty where other links go on
    synchronized Optional<Failure> failed(Mirror mirror, Failure failure) {
        if (isOnly(mirror) || isOfTheJob(failure)) {
            return Optional.of(failure);
        }
        mirror.failure = failure;
        if (mirror.delivering > 0 && Transfer.isOfOneConnection(failure)) {
            mirror.most = Math.max(1, mirror.connections - 1);
            return Optional.empty();
        }
        if (isBad(failure)) {
            mirror.dropped = true;
            notes.accept(new JobNote.MirrorDropped(mirror.link(), failure));
            LOG.info("{} is dropped as a mirror: {}", PublicLink.of(mirror.link()), failure);
        } else {
            mirror.failures++;
            mirror.restsUntil = nanoTime.getAsLong() + rest(failure, mirror.failures).toNanos();
        }
        return mirrors.stream().anyMatch(this::isGood) ? Optional.empty() : Optional.of(mostTelling());
    }

    private static boolean isOfTheJob(Failure failure) {
        return failure instanceof Failure.Local || failure instanceof Failure.ChecksumWrong
                || failure instanceof Failure.Internal;
    }

    // What will not pass by itself, and an answer that is none: no second try, there are others.
    private static boolean isBad(Failure failure) {
        return failure instanceof Failure.Permanent || failure instanceof Failure.WrongAnswer;
    }

    private static Duration rest(Failure failure, int failures) {
        Duration usual = RetryPolicy.delayFor(failures);
        return failure instanceof Failure.Busy(_, _, var asked) && asked.compareTo(usual) > 0 ? asked : usual;
    }

    // What may pass goes before what will not; then the user's order.
    private Failure mostTelling() {
        return first(it -> it.failure != null && !it.dropped)
                .or(() -> first(it -> it.failure instanceof Failure.Transient))
                .or(() -> first(it -> it.failure != null)).map(it -> Objects.requireNonNull(it.failure)).orElseThrow();
    }

    private Optional<Mirror> first(Predicate<Mirror> condition) {
        return mirrors.stream().filter(condition).findFirst();
    }
}
