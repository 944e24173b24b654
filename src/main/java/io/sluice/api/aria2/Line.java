package io.sluice.api.aria2;

import java.util.ArrayDeque;
import java.util.Deque;

import org.eclipse.jetty.websocket.api.Callback;
import org.eclipse.jetty.websocket.api.Session;
import org.eclipse.jetty.websocket.api.StatusCode;

/// What goes out to one WebSocket: one message at a time, the others wait. Who does not read in time is let go, so that
/// nobody waits for him and nothing piles up. Safe for any thread.
final class Line {
    private static final long MOST_WAITING = 4 << 20;

    private final Session session;
    private final Deque<String> waiting = new ArrayDeque<>(); // guarded by this
    private long waitingLength; // in characters; guarded by this
    private boolean sending; // guarded by this

    Line(Session session) {
        this.session = session;
    }

    void send(String text) {
        boolean tooSlow;
        synchronized (this) {
            tooSlow = waitingLength + text.length() > MOST_WAITING && !waiting.isEmpty();
            if (!tooSlow) {
                waiting.add(text);
                waitingLength += text.length();
            }
        }
        if (tooSlow) {
            session.close(StatusCode.TRY_AGAIN_LATER, "Read more quickly, or ask for less", Callback.NOOP);
            session.disconnect();
        } else {
            sendNext();
        }
    }

    private void sendNext() {
        String next;
        synchronized (this) {
            next = sending ? null : waiting.poll();
            if (next == null) {
                return;
            }
            waitingLength -= next.length();
            sending = true;
        }
        session.sendText(next, Callback.from(this::sent, _ -> session.disconnect()));
    }

    private void sent() {
        synchronized (this) {
            sending = false;
        }
        sendNext();
    }
}
