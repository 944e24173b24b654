package io.sluice.viewmodel;

import java.util.List;

import io.sluice.i18n.Bytes;

/// What became of one download over a run that did not end cleanly.
///
/// @param why what was dropped for, or what follows where nothing was; one or more clauses
public record RecoveredLine(String name, Bytes kept, Bytes dropped, List<UserMessage> why) {
    public RecoveredLine {
        why = List.copyOf(why);
    }
}
