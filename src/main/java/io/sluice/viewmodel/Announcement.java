package io.sluice.viewmodel;

import java.util.List;

import io.sluice.i18n.Text;

/// Something that happened, to be told in the window or, where nobody looks at it, by the system. It holds names and hosts, never a link.
public record Announcement(Kind kind, UserMessage title, List<UserMessage> lines) {
    /// What it is about; each can be switched off. `COPIED`: links in another program, which may be added.
    public enum Kind {
        FINISHED, FAILED, QUEUE_DONE, COPIED
    }

    public Announcement {
        lines = List.copyOf(lines);
    }

    /// In one sentence.
    UserMessage inOneLine() {
        return lines.isEmpty()
                ? title
                : UserMessage.of("notice.told", text(title), lines.stream().map(Announcement::text).toList());
    }

    private static Text text(UserMessage message) {
        return new Text(message.key(), message.arguments());
    }
}
