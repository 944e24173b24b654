package io.sluice.settings;

/// Of what the system tells the user.
///
/// @param finished  a download is finished
/// @param failed    a download failed, or was stopped by something on this machine
/// @param queueDone nothing runs or waits any more
public record NoticeSettings(boolean finished, boolean failed, boolean queueDone) {
    public static final NoticeSettings ALL = new NoticeSettings(true, true, true);

    public NoticeSettings withFinished(boolean choice) {
        return new NoticeSettings(choice, failed, queueDone);
    }

    public NoticeSettings withFailed(boolean choice) {
        return new NoticeSettings(finished, choice, queueDone);
    }

    public NoticeSettings withQueueDone(boolean choice) {
        return new NoticeSettings(finished, failed, choice);
    }
}
