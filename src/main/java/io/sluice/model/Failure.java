package io.sluice.model;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;

/// Why a download did not go on (transfer-rules §3). Each kind holds what its sentence needs; the stack trace is in the log.
///
/// The three families decide what follows: a transient failure is tried again, a local one pauses, a permanent one ends
/// with the bytes kept.
public sealed interface Failure {
    sealed interface Transient extends Failure {
        /// A few English words for programs and their logs: the status of an answer, or what it is called here.
        default String summary() {
            return this instanceof Busy busy
                    ? "HTTP " + busy.status()
                    : getClass().getSimpleName().replaceAll("(?<=[a-z])(?=[A-Z])", " ").toLowerCase(Locale.ROOT);
        }
    }

    sealed interface Permanent extends Failure {
    }

    sealed interface Local extends Failure {
        Path where();
    }

    record ConnectionLost(String host) implements Transient {
    }

    /// No connection, or no answer on it, within the time allowed.
    record TimedOut(String host) implements Transient {
    }

    /// The connection stands, but no byte came for `silence`.
    record Stalled(String host, Duration silence) implements Transient {
    }

    record ShortBody(String host, long missingBytes) implements Transient {
    }

    record UnknownHost(String host) implements Transient {
    }

    /// 408, 425, 429 or 5xx. `retryAfter` is zero where the server named no time.
    record Busy(String host, int status, Duration retryAfter) implements Transient {
    }

    /// An answer that is not the one asked for; `what` says in which way, for the log and the details.
    record WrongAnswer(String host, String what) implements Transient {
    }

    /// 403, 404, 410: the link leads nowhere any more.
    record NeedsLink(String host, int status) implements Permanent {
    }

    /// A web page came where a file of another type was expected.
    record PageInstead(String host, String mediaType) implements Permanent {
    }

    record NeedsCredentials(String host) implements Permanent {
    }

    /// The proxy of the settings does not answer. Nothing goes around it.
    record ProxyUnreachable(String proxy) implements Transient {
    }

    /// The proxy wants a login, or another one.
    record ProxyNeedsCredentials(String proxy) implements Permanent {
    }

    /// The file on the server is another one than the bytes kept; `what` names the difference.
    record ChangedOnServer(String host, String what) implements Permanent {
    }

    /// Any other 4xx, or an answer that has no meaning here.
    record Refused(String host, int status) implements Permanent {
    }

    /// The server's certificate does not prove who it is.
    record Untrusted(String host) implements Permanent {
    }

    record UnsupportedLink(String scheme) implements Permanent {
    }

    /// More than 20 redirects, or a loop.
    record TooManyRedirects(String host) implements Permanent {
    }

    /// A redirect from https to http, which nobody agreed to.
    record InsecureRedirect(String host) implements Permanent {
    }

    /// The bytes, all of them, add up to something else than `expected`, which the user or the server vouched for.
    record ChecksumWrong(Provenance.Verified expected, Checksum found) implements Permanent {
    }

    /// A defect of this program; the log has the trace.
    record Internal(String what) implements Permanent {
    }

    record DiskFull(Path where, long missingBytes) implements Local {
    }

    record NotWritable(Path where) implements Local {
    }

    record NameTooLong(Path where) implements Local {
    }

    /// The file system takes no file of that length: FAT none of 4 GiB or more.
    record FileTooLarge(Path where) implements Local {
    }

    /// Another program holds the file.
    record FileInUse(Path where) implements Local {
    }

    /// The folder or its drive is not there.
    record FolderMissing(Path where) implements Local {
    }

    /// Any other error of the disk.
    record DiskError(Path where, String what) implements Local {
    }
}
