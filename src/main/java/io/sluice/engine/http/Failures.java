package io.sluice.engine.http;

import java.io.IOException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.security.cert.CertPathValidatorException;
import java.security.cert.CertificateException;
import java.time.Duration;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLPeerUnverifiedException;

import io.sluice.model.Failure;
import org.apache.hc.client5.http.ClientProtocolException;
import org.apache.hc.client5.http.ConnectTimeoutException;
import org.apache.hc.core5.http.ConnectionRequestTimeoutException;
import org.apache.hc.core5.http.MessageConstraintException;

/// Names what broke (transfer-rules §3).
public final class Failures {
    private static final int FIRST_SERVER_ERROR = 500;

    private Failures() {
    }

    /// Names a line that broke, or an answer that is none.
    ///
    /// @param host    whom the request went to
    /// @param timeout the one of the request: how long the silence was, where it was silence
    public static Failure of(IOException broken, String host, Duration timeout) {
        return switch (broken) {
            case AnswerException known -> known.failure();
            case ShortBodyException early when early.missingBytes() >= 0 ->
                new Failure.ShortBody(host, early.missingBytes());
            case UnknownHostException _ -> new Failure.UnknownHost(host);
            case ConnectTimeoutException _,ConnectionRequestTimeoutException _ -> new Failure.TimedOut(host);
            case SocketTimeoutException _ -> new Failure.Stalled(host, timeout);
            case SSLException tls when isAboutTrust(tls) -> new Failure.Untrusted(host);
            case ClientProtocolException _,MessageConstraintException _ -> new Failure.WrongAnswer(host, "no HTTP");
            default -> new Failure.ConnectionLost(host);
        };
    }

    // A handshake breaks for many reasons; only a certificate that does not prove its host is none to try again.
    private static boolean isAboutTrust(SSLException tls) {
        if (tls instanceof SSLPeerUnverifiedException) {
            return true;
        }
        for (Throwable cause = tls.getCause(); cause != null; cause = cause.getCause()) {
            if (cause instanceof CertificateException || cause instanceof CertPathValidatorException) {
                return true;
            }
        }
        return false;
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
