package io.sluice.engine.http;

import java.io.IOException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.time.Duration;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.SSLPeerUnverifiedException;

import io.sluice.model.Failure;
import org.apache.hc.client5.http.ConnectTimeoutException;

/// Names what broke (transfer-rules §3).
public final class Failures {
    private static final int FIRST_SERVER_ERROR = 500;

    private Failures() {
    }

    /// @param host    whom the request went to
    /// @param timeout the one of the request: how long the silence was, where it was silence
    public static Failure of(IOException broken, String host, Duration timeout) {
        return switch (broken) {
            case AnswerException known -> known.failure();
            case ShortBodyException early -> new Failure.ShortBody(host, Math.max(0, early.missingBytes()));
            case UnknownHostException _ -> new Failure.UnknownHost(host);
            case ConnectTimeoutException _ -> new Failure.TimedOut(host);
            case SocketTimeoutException _ -> new Failure.Stalled(host, timeout);
            case SSLPeerUnverifiedException _,SSLHandshakeException _ -> new Failure.Untrusted(host);
            default -> new Failure.ConnectionLost(host);
        };
    }

    /// For a status that is neither 2xx nor 416.
    public static Failure ofStatus(int status, String host, Duration retryAfter) {
        return switch (status) {
            case 408, 425, 429 -> new Failure.Busy(host, status, retryAfter);
            case 401 -> new Failure.NeedsCredentials(host);
            case 403, 404, 410 -> new Failure.NeedsLink(host, status);
            default -> status >= FIRST_SERVER_ERROR
                    ? new Failure.Busy(host, status, retryAfter)
                    : new Failure.Refused(host, status);
        };
    }
}
