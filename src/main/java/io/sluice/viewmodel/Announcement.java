package io.sluice.viewmodel;

import java.util.List;

/// Something that happened, to be told where the window is not looked at. It holds names and hosts, never a link.
public record Announcement(Kind kind, UserMessage title, List<UserMessage> lines) {
    /// What it is about; each can be switched off.
    public enum Kind {
        FINISHED, FAILED, QUEUE_DONE
    }

    public Announcement {
        lines = List.copyOf(lines);
    }
}
