package io.sluice.scheduler;

import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

import io.sluice.model.Download;
import io.sluice.scheduler.Admission.Decision;
import org.jspecify.annotations.Nullable;

/// Lets [Admission] play on from a moment of the queue, from one event to the next: a download ends, a retry is due, the
/// hours of the queue begin or end. Nobody waits in it, and it changes nothing but its own players. Of one thread.
final class Simulation {
    /// A rise by [Aging] may come at any time: the queue is put in order at least so often.
    private static final Duration ORDERED_EVERY = Duration.ofMinutes(1);
    private static final double NANOS = 1e9;

    private final Forecasting.Rules rules;
    private final double bytesPerSecond;
    private final Instant horizon;
    private final Map<UUID, Player> players = new HashMap<>();
    private final List<Player> running = new ArrayList<>();
    private final List<Player> resting = new ArrayList<>(); // the first due last
    private final Entrance entrance;
    private List<Player> waiting = new ArrayList<>();
    private ZonedDateTime time;
    private Instant orderedUntil;
    private boolean open;
    private @Nullable Instant change; // of the hours, if they ever change

    /// @param everyone the waiting ones in the order in which they would start
    Simulation(Forecasting.Rules rules, List<Player> everyone, double bytesPerSecond, ZonedDateTime now) {
        this.rules = rules;
        this.bytesPerSecond = bytesPerSecond;
        this.time = now;
        this.orderedUntil = orderLasts();
        this.horizon = now.toInstant().plus(Forecasting.HORIZON);
        for (Player player : everyone) {
            players.put(player.id(), player);
            (player.runs() ? running : player.due() == null ? waiting : resting).add(player);
        }
        resting.sort(Comparator.comparing((Player player) -> Objects.requireNonNull(player.due())).reversed());
        this.entrance = new Entrance(rules.conditions());
        lookAtTheHours();
    }

    /// Until everything has ended, or nothing more can happen within the horizon.
    void play() {
        admit();
        for (Optional<Instant> next = next(); next.isPresent(); next = next()) {
            advance(next.get());
            admit();
        }
    }

    private Optional<Instant> next() {
        boolean hoursMatter = !running.isEmpty() || !waiting.isEmpty() && !open;
        return Stream.of(firstEnd(), resting.isEmpty() ? null : resting.getLast().due(), hoursMatter ? change : null)
                .filter(Objects::nonNull).min(Instant::compareTo).filter(it -> it.isBefore(horizon));
    }

    private @Nullable Instant firstEnd() {
        double unit = bytesPerSecond / shares();
        double seconds = running.stream().mapToDouble(it -> it.missing() / (it.speed() * unit)).min().orElse(-1);
        boolean tooFar = seconds < 0 || seconds > Forecasting.HORIZON.toSeconds();
        return tooFar ? null : now().plusNanos((long) Math.ceil(seconds * NANOS));
    }

    private double shares() {
        return running.stream().mapToDouble(Player::speed).sum();
    }

    private Instant now() {
        return time.toInstant();
    }

    // A retry may have been due before now: time never goes back.
    private void advance(Instant to) {
        Instant next = to.isBefore(now()) ? now() : to;
        double unit = Duration.between(now(), next).toNanos() / NANOS * bytesPerSecond / shares();
        running.forEach(it -> it.fetch(it.speed() * unit));
        time = next.atZone(time.getZone());
        running.stream().filter(Player::isComplete).toList().forEach(this::finish);
        while (!resting.isEmpty() && !Objects.requireNonNull(resting.getLast().due()).isAfter(next)) {
            Player back = resting.removeLast();
            back.comeBack(next);
            waitInTurn(back);
        }
        if (change != null && !change.isAfter(next)) {
            lookAtTheHours();
        }
    }

    private void lookAtTheHours() {
        open = rules.windows().isOpenAt(time);
        change = rules.windows().nextChangeAfter(time).orElse(null);
    }

    private void finish(Player player) {
        player.finish(now());
        running.remove(player);
    }

    private void waitInTurn(Player player) {
        waiting.add(player);
        orderedUntil = Instant.MIN;
    }

    // Who made way, was sent back or stays outside for want of room lets others in: asked again until nobody moves.
    private void admit() {
        for (boolean again = true; again;) {
            order();
            List<Download> runs = running.stream().map(Player::download).toList();
            Decision decision = Admission.decide(limits(), runs, 0,
                    entrance.candidates(waiting, rules.limits().atOnce() + runs.size()),
                    entrance.conditions());
            decision.start().forEach(this::start);
            decision.stop().forEach(it -> giveBack(it, false));
            decision.makeWay().forEach(it -> giveBack(it, true));
            decision.crowded().forEach(it -> waiting.remove(players.get(it.id())));
            again = !decision.stop().isEmpty() || !decision.makeWay().isEmpty() || !decision.crowded().isEmpty();
        }
    }

    private Admission.Limits limits() {
        Admission.Limits now = rules.limits();
        return new Admission.Limits(false, open, now.atOnce(), now.whenLowered(), now.preempts(), now.perHost());
    }

    private void order() {
        if (!now().isBefore(orderedUntil)) {
            waiting = new ArrayList<>(rules.order().sorted(waiting.stream().map(Player::download).toList(), now())
                    .stream().map(it -> Objects.requireNonNull(players.get(it.id()))).toList());
            orderedUntil = orderLasts();
        }
    }

    private Instant orderLasts() {
        return rules.order().changes() ? now().plus(ORDERED_EVERY) : Instant.MAX;
    }

    private void start(Download download) {
        Player player = Objects.requireNonNull(players.get(download.id()));
        entrance.entered(download);
        waiting.remove(player);
        player.begin(now());
        running.add(player);
    }

    private void giveBack(Download download, boolean returns) {
        Player player = Objects.requireNonNull(players.get(download.id()));
        running.remove(player);
        player.giveBack(returns, now());
        waitInTurn(player);
    }
}
