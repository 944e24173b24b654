package io.sluice.scheduler;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.concurrent.atomic.AtomicInteger;

import io.sluice.engine.http.Cancellation;
import io.sluice.engine.http.HttpGateway;
import io.sluice.engine.http.RangeAnswer;
import io.sluice.engine.http.RangeRequest;
import io.sluice.scheduler.network.Network;

/// The edge of the machine: names under `.test` lead to the loopback server for as long as a test leaves them plugged
/// in; the loopback itself always works.
final class TestNetwork implements Network, HttpGateway {
    static final String DOMAIN = ".files.test";

    private final HttpGateway wire;
    private final AtomicInteger looks = new AtomicInteger();
    private volatile boolean route = true;
    private volatile boolean hidden;
    private volatile boolean names = true;

    TestNetwork(HttpGateway wire) {
        this.wire = wire;
    }

    /// Whether there is a default route. Without one no connection can be made.
    void route(boolean there) {
        route = there;
    }

    /// The system shows no route, but connections work: as where a proxy of the own segment leads out.
    void hideRoute() {
        hidden = true;
    }

    /// Whether names have addresses.
    void names(boolean known) {
        names = known;
    }

    /// How often the system was asked for its routes.
    int looks() {
        return looks.get();
    }

    @Override
    public boolean hasRoute() {
        looks.incrementAndGet();
        return route && !hidden;
    }

    @Override
    public boolean resolves(String host) {
        return names;
    }

    @Override
    public RangeAnswer fetch(RangeRequest request, Cancellation cancellation) throws IOException {
        String host = request.link().getHost();
        if (!host.endsWith(DOMAIN)) {
            return wire.fetch(request, cancellation);
        }
        if (!names) {
            throw new UnknownHostException(host);
        }
        if (!route) {
            throw new ConnectException("Network is unreachable");
        }
        URI there = URI.create(request.link().toString().replace(host, "127.0.0.1"));
        return wire.fetch(new RangeRequest(there, request.from(), request.to(), request.ifRange(), request.timeout(),
                request.headers()),
                cancellation);
    }

    @Override
    public void close() {
        wire.close();
    }
}
