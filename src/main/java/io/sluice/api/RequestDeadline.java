package io.sluice.api;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import org.eclipse.jetty.http.HttpParser;
import org.eclipse.jetty.io.Connection;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.server.internal.HttpConnection;
import org.eclipse.jetty.util.NanoTime;
import org.eclipse.jetty.util.thread.Scheduler;

/// Closes connections whose request does not arrive whole in time. Jetty's own limit begins anew with each byte, so that a
/// sender of a byte now and then would hold its connection for ever.
final class RequestDeadline implements Connection.Listener {
    private final Scheduler scheduler;
    private final long mostNanos;

    /// @param most from the first byte of a request to its last
    RequestDeadline(Scheduler scheduler, Duration most) {
        this.scheduler = scheduler;
        this.mostNanos = most.toNanos();
    }

    @Override
    public void onOpened(Connection connection) {
        if (connection instanceof HttpConnection http) {
            lookIn(mostNanos, http);
        }
    }

    private void lookIn(long nanos, HttpConnection connection) {
        scheduler.schedule(() -> look(connection), nanos, TimeUnit.NANOSECONDS);
    }

    // What it reads belongs to another thread and may be a moment old: the next look sees more.
    private void look(HttpConnection connection) {
        EndPoint end = connection.getEndPoint();
        if (!end.isOpen() || end.getConnection() != connection) {
            return; // it is over, or has become a WebSocket
        }
        HttpParser request = connection.getParser();
        long left = isArriving(request) ? mostNanos - NanoTime.since(request.getBeginNanoTime()) : mostNanos;
        if (left > 0) {
            lookIn(left, connection);
        } else {
            end.close(new TimeoutException("A request did not arrive in time"));
        }
    }

    private static boolean isArriving(HttpParser request) {
        return request.inHeaderState() && !request.isStart() || request.inContentState();
    }
}
