package io.sluice.scheduler;

import java.util.List;

import io.sluice.exchange.Remark;

/// What was found in a list, or was done with it.
///
/// @param found     downloads that can be added, those that are known included
/// @param known     of them those that are in the list already
/// @param added     to the list; 0 where it was only looked at
/// @param remarks   the first [#MOST_REMARKS] of what could not be read
/// @param remarked  how many remarks there are
/// @param cancelled the user ended it; what was added by then stays
public record ImportReport(long found, long known, long added, List<Remark> remarks, long remarked,
        boolean cancelled) {
    public static final int MOST_REMARKS = 1000;

    public ImportReport {
        remarks = List.copyOf(remarks);
    }
}
