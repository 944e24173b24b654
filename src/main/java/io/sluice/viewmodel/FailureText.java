package io.sluice.viewmodel;

import io.sluice.i18n.Bytes;
import io.sluice.i18n.Text;
import io.sluice.model.Failure;
import io.sluice.model.Provenance.Verified;
import io.sluice.model.Provenance.Voucher;

/// What a failure means for the user: a sentence with the next step, or a few words beside a countdown.
final class FailureText {
    private FailureText() {
    }

    static UserMessage of(Failure failure) {
        return switch (failure) {
            case Failure.Transient cause -> transientOne(cause).withRemedy(Remedy.RETRY);
            case Failure.Permanent cause -> permanent(cause);
            case Failure.Local cause -> local(cause);
        };
    }

    /// Of a link of which nothing was fetched yet.
    static UserMessage ofLink(Failure failure) {
        return failure instanceof Failure.NeedsLink(var host, var status)
                ? UserMessage.of("add.row.gone", host, code(status))
                : of(failure);
    }

    private static UserMessage transientOne(Failure.Transient failure) {
        return switch (failure) {
            case Failure.ConnectionLost(var host) -> UserMessage.of("failure.connectionLost", host);
            case Failure.TimedOut(var host) -> UserMessage.of("failure.timedOut", host);
            case Failure.Stalled(var host, var silence) -> UserMessage.of("failure.stalled", host, silence);
            case Failure.ShortBody(var host, var missing) ->
                UserMessage.of("failure.shortBody", host, new Bytes(missing));
            case Failure.UnknownHost(var host) -> UserMessage.of("failure.unknownHost", host);
            case Failure.Busy(var host, var status, _) -> UserMessage.of("failure.busy", host, code(status));
            case Failure.WrongAnswer(var host, var what) -> UserMessage.of("failure.wrongAnswer", host, what);
            case Failure.ProxyUnreachable(var proxy) -> UserMessage.of("failure.proxyUnreachable", proxy);
        };
    }

    private static UserMessage permanent(Failure.Permanent failure) {
        return switch (failure) {
            case Failure.NeedsLink(var host, var status) -> needs(Remedy.PASTE_LINK, "failure.needsLink", host,
                    code(status));
            case Failure.PageInstead(var host, var type) -> needs(Remedy.PASTE_LINK, "failure.pageInstead", host, type);
            case Failure.ProxyNeedsCredentials(var proxy) ->
                needs(Remedy.RETRY, "failure.proxyNeedsCredentials", proxy);
            case Failure.NeedsCredentials(var host) -> needs(Remedy.LOG_IN, "failure.needsCredentials", host);
            case Failure.ChangedOnServer(var host, var what) ->
                needs(Remedy.START_OVER, "failure.changedOnServer", host, what);
            case Failure.Refused(var host, var status) -> needs(Remedy.PASTE_LINK, "failure.refused", host,
                    code(status));
            case Failure.Untrusted(var host) -> needs(Remedy.PASTE_LINK, "failure.untrusted", host);
            case Failure.UnsupportedLink(var scheme) -> needs(Remedy.PASTE_LINK, "failure.unsupportedLink", scheme);
            case Failure.TooManyRedirects(var host) -> needs(Remedy.PASTE_LINK, "failure.tooManyRedirects", host);
            case Failure.InsecureRedirect(var host) -> needs(Remedy.PASTE_LINK, "failure.insecureRedirect", host);
            case Failure.ChecksumWrong(Verified(var expected, var voucher), var found) when voucher == Voucher.USER ->
                needs(Remedy.START_OVER, "failure.checksumWrong", expected.toString(), found.hex());
            case Failure.ChecksumWrong(Verified(var expected, _), var found) ->
                needs(Remedy.START_OVER, "failure.checksumWrong.server", expected.toString(), found.hex());
            case Failure.Internal(var what) -> needs(Remedy.RETRY, "failure.internal", what);
        };
    }

    private static UserMessage local(Failure.Local failure) {
        return switch (failure) {
            case Failure.DiskFull(var where, var missing) ->
                needs(Remedy.RESUME, "failure.diskFull", where.toString(), new Bytes(missing));
            case Failure.NotWritable(var where) -> needs(Remedy.RESUME, "failure.notWritable", where.toString());
            case Failure.NameTooLong(var where) -> needs(Remedy.RESUME, "failure.nameTooLong", where.toString());
            case Failure.FileTooLarge(var where) -> needs(Remedy.RESUME, "failure.fileTooLarge", where.toString());
            case Failure.FileInUse(var where) -> needs(Remedy.RESUME, "failure.fileInUse", where.toString());
            case Failure.FolderMissing(var where) -> needs(Remedy.RESUME, "failure.folderMissing", where.toString());
            case Failure.DiskError(var where, var what) -> needs(Remedy.RESUME, "failure.diskError", where.toString(),
                    what);
        };
    }

    /// A few words, to stand after a countdown.
    static Text brief(Failure.Transient failure) {
        return switch (failure) {
            case Failure.ConnectionLost _ -> Text.of("failure.connectionLost.brief");
            case Failure.TimedOut _ -> Text.of("failure.timedOut.brief");
            case Failure.Stalled(_, var silence) -> Text.of("failure.stalled.brief", silence);
            case Failure.ShortBody(_, var missing) -> Text.of("failure.shortBody.brief", new Bytes(missing));
            case Failure.UnknownHost(var host) -> Text.of("failure.unknownHost.brief", host);
            case Failure.Busy(_, var status, _) -> Text.of("failure.busy.brief", code(status));
            case Failure.WrongAnswer _ -> Text.of("failure.wrongAnswer.brief");
            case Failure.ProxyUnreachable(var proxy) -> Text.of("failure.proxyUnreachable.brief", proxy);
        };
    }

    private static UserMessage needs(Remedy remedy, String key, Object... arguments) {
        return UserMessage.of(key, arguments).withRemedy(remedy);
    }

    // As text: a number would be grouped by thousands.
    private static String code(int status) {
        return Integer.toString(status);
    }
}
