package io.sluice.api.http;

import java.util.Locale;
import java.util.Optional;

import io.sluice.model.Download;
import io.sluice.model.DownloadState.BackingOff;
import io.sluice.model.DownloadState.Failed;
import io.sluice.model.DownloadState.Paused;
import io.sluice.model.Failure;
import io.sluice.model.PauseReason;

/// What broke a download, for programs: a code that stays the same, and a sentence in English.
public final class ErrorText {
    private ErrorText() {
    }

    /// What ended it, what holds it, or what it backs off from.
    public static Optional<Failure> of(Download download) {
        return switch (download.state()) {
            case Failed(var cause, _) -> Optional.of(cause);
            case Paused(PauseReason.Blocked(var cause)) -> Optional.of(cause);
            case BackingOff(var cause, _, _) -> Optional.of(cause);
            default -> Optional.empty();
        };
    }

    /// The kind of failure in snake case: `needs_link`, `disk_full`.
    public static String code(Failure failure) {
        return failure.getClass().getSimpleName().replaceAll("(?<=[a-z])(?=[A-Z])", "_").toLowerCase(Locale.ROOT);
    }

    public static String message(Failure failure) {
        return switch (failure) {
            case Failure.Transient broken -> transientMessage(broken);
            case Failure.Local local -> localMessage(local);
            case Failure.Permanent permanent -> permanentMessage(permanent);
        };
    }

    private static String transientMessage(Failure.Transient failure) {
        return switch (failure) {
            case Failure.ConnectionLost(var host) -> "The connection to " + host + " was lost.";
            case Failure.TimedOut(var host) -> host + " did not answer in time.";
            case Failure.Stalled(var host, var silence) -> host + " sent nothing for " + silence.toSeconds() + " s.";
            case Failure.ShortBody(var host, var missing) -> host + " sent " + missing + " bytes too few.";
            case Failure.UnknownHost(var host) -> "The name " + host + " has no address.";
            case Failure.Busy(var host, var status, _) -> host + " is busy (HTTP " + status + ").";
            case Failure.WrongAnswer(var host, _) -> host + " sent something else than was asked for.";
            case Failure.ProxyUnreachable(var proxy) -> "The proxy " + proxy + " does not answer.";
        };
    }

    private static String permanentMessage(Failure.Permanent failure) {
        return switch (failure) {
            case Failure.NeedsLink(var host, var status) ->
                "The link leads nowhere any more (HTTP " + status + " from " + host + "). Give it a new one.";
            case Failure.PageInstead(var host, _) -> host + " sent a web page instead of the file. Give it a new link.";
            case Failure.NeedsCredentials(var host) -> host + " wants a user and a password.";
            case Failure.ProxyNeedsCredentials(var proxy) -> "The proxy " + proxy + " wants another login.";
            case Failure.ChangedOnServer(var host, _) ->
                "The file on " + host + " is another one than the bytes that are kept.";
            case Failure.Refused(var host, var status) -> host + " refused (HTTP " + status + ").";
            case Failure.Untrusted(var host) -> "The certificate of " + host + " cannot be trusted.";
            case Failure.UnsupportedLink(var scheme) -> "Links of " + scheme + " cannot be fetched.";
            case Failure.TooManyRedirects(var host) -> host + " leads in a circle.";
            case Failure.InsecureRedirect(var host) -> host + " leads from https to http.";
            case Failure.ChecksumWrong(var expected, var found) ->
                "The file adds up to " + found + ", not to " + expected.checksum() + ".";
            case Failure.Internal _ -> "Sluice has a defect; its log says more.";
        };
    }

    private static String localMessage(Failure.Local failure) {
        return switch (failure) {
            case Failure.DiskFull(var where, _) -> "The disk of " + where + " is full.";
            case Failure.NotWritable(var where) -> "Nothing can be written in " + where + ".";
            case Failure.NameTooLong(var where) -> "The name of " + where + " is too long.";
            case Failure.FileTooLarge(var where) -> "The disk of " + where + " takes no file of that length.";
            case Failure.FileInUse(var where) -> "Another program holds " + where + ".";
            case Failure.FolderMissing(var where) -> "The folder " + where + " is not there.";
            case Failure.DiskError(var where, _) -> "The disk of " + where + " failed.";
        };
    }
}
