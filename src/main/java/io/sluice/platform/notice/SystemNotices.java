package io.sluice.platform.notice;

/// Shows notices as the desktop does. Safe for any thread.
@FunctionalInterface
public interface SystemNotices {
    /// Returns at once. Where the desktop shows no notices, nothing is shown.
    void show(SystemNotice notice);
}
