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
    private static final long AGAIN_NANOS = TimeUnit.MILLISECONDS.toNanos(50);
    private static final long NONE = 0;

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
            lookIn(mostNanos, http, NONE);
        }
    }

    private void lookIn(long nanos, HttpConnection connection, long overdue) {
        scheduler.schedule(() -> look(connection, overdue), nanos, TimeUnit.NANOSECONDS);
    }

    // What it reads belongs to another thread and may be a moment old: what is overdue is looked at twice.
    private void look(HttpConnection connection, long overdue) {
        EndPoint end = connection.getEndPoint();
        if (!end.isOpen() || end.getConnection() != connection) {
            return; // it is over, or has become a WebSocket
        }
        HttpParser request = connection.getParser();
        long begun = request.getBeginNanoTime();
        long left = isArriving(request) ? mostNanos - NanoTime.since(begun) : mostNanos;
        if (left > 0) {
            lookIn(left, connection, NONE);
        } else if (begun == overdue) {
            end.close(new TimeoutException("A request did not arrive in time"));
        } else {
            lookIn(AGAIN_NANOS, connection, begun);
        }
    }

    private static boolean isArriving(HttpParser request) {
        return request.inHeaderState() && !request.isStart() || request.inContentState();
    }
}
