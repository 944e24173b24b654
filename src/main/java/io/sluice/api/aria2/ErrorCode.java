package io.sluice.api.aria2;

import io.sluice.model.Failure;

/// aria2's codes for what went wrong (aria2c(1), “Exit Status”): the nearest one.
enum ErrorCode {
    OK(0), UNKNOWN(1), TIMED_OUT(2), NOT_FOUND(3), NETWORK(6), CANNOT_RESUME(8), DISK_FULL(9), OPENING(15), CREATING(
            16), READING_OR_WRITING(17), NO_ADDRESS(
                    19), HTTP(22), REDIRECTS(23), LOGIN(24), OPTION(28), BUSY(29), REMOVED(31), CHECKSUM(32);

    private static final int UNAVAILABLE = 503;
    private static final int FORBIDDEN = 403;

    private final int number;

    ErrorCode(int number) {
        this.number = number;
    }

    /// As it stands in answers.
    String text() {
        return Integer.toString(number);
    }

    static ErrorCode of(Failure failure) {
        return switch (failure) {
            case Failure.Transient broken -> of(broken);
            case Failure.Permanent permanent -> of(permanent);
            case Failure.Local local -> of(local);
        };
    }

    private static ErrorCode of(Failure.Transient failure) {
        return switch (failure) {
            case Failure.TimedOut _,Failure.Stalled _ -> TIMED_OUT;
            case Failure.ConnectionLost _,Failure.ShortBody _,Failure.ProxyUnreachable _ -> NETWORK;
            case Failure.UnknownHost _ -> NO_ADDRESS;
            case Failure.Busy busy -> busy.status() == UNAVAILABLE ? BUSY : HTTP;
            case Failure.WrongAnswer _ -> HTTP;
        };
    }

    private static ErrorCode of(Failure.Permanent failure) {
        return switch (failure) {
            case Failure.NeedsLink gone -> gone.status() == FORBIDDEN ? HTTP : NOT_FOUND;
            case Failure.PageInstead _,Failure.Refused _ -> HTTP;
            case Failure.NeedsCredentials _,Failure.ProxyNeedsCredentials _ -> LOGIN;
            case Failure.ChangedOnServer _ -> CANNOT_RESUME;
            case Failure.TooManyRedirects _,Failure.InsecureRedirect _ -> REDIRECTS;
            case Failure.ChecksumWrong _ -> CHECKSUM;
            case Failure.UnsupportedLink _ -> OPTION;
            case Failure.Untrusted _,Failure.Internal _ -> UNKNOWN;
        };
    }

    private static ErrorCode of(Failure.Local failure) {
        return switch (failure) {
            case Failure.DiskFull _ -> DISK_FULL;
            case Failure.FileInUse _ -> OPENING;
            case Failure.NotWritable _,Failure.NameTooLong _,Failure.FolderMissing _ -> CREATING;
            case Failure.FileTooLarge _,Failure.DiskError _ -> READING_OR_WRITING;
        };
    }
}
