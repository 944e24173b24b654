package io.sluice.engine;

import java.net.URI;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;

/// A path of [FaultyServer] with its script. Rules may be added while the server runs; all that fit a request apply, in
/// the order in which they were added.
public final class ServedFile {
    private record Rule(Predicate<SeenRequest> fits, List<Fault> faults) {
    }

    private final URI uri;
    private final Version first;
    private final List<Rule> script = new CopyOnWriteArrayList<>();

    ServedFile(URI uri, Version first) {
        this.uri = uri;
        this.first = first;
    }

    /// For the request of that number, from 1.
    public ServedFile on(int number, Fault... faults) {
        return when(request -> request.number() == number, faults);
    }

    /// For the request of that number and all that follow.
    public ServedFile from(int number, Fault... faults) {
        return when(request -> request.number() >= number, faults);
    }

    public ServedFile always(Fault... faults) {
        return when(_ -> true, faults);
    }

    /// For what fits, where several connections ask in an order that nobody knows.
    public ServedFile when(Predicate<SeenRequest> fits, Fault... faults) {
        script.add(new Rule(fits, List.of(faults)));
        return this;
    }

    public URI uri() {
        return uri;
    }

    List<Fault> faultsFor(SeenRequest request) {
        return script.stream().filter(rule -> rule.fits().test(request)).flatMap(rule -> rule.faults().stream())
                .toList();
    }

    Reply replyTo(SeenRequest request, List<Fault> faults) {
        Version version = first;
        for (Fault fault : faults) {
            if (fault instanceof Fault.OtherVersion(var change)) {
                version = change.apply(version);
            }
        }
        Reply reply = Reply.to(request, version);
        for (Fault fault : faults) {
            if (fault instanceof Fault.Altered(var change)) {
                reply = change.apply(reply);
            }
        }
        return reply;
    }
}
