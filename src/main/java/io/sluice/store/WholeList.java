package io.sluice.store;

import java.util.List;

import io.sluice.store.recovery.Invariant;

/// What holds in every list of downloads, of every version. Where a table is missing, its query fails: then there is no
/// list to be read. What belongs together is in one row, so there is little between rows to check.
final class WholeList {
    static final List<Invariant> INVARIANTS = List.of(
            new Invariant("A download has a time of its end if it is over, and only then", """
                    select id from download
                    where (ended_at is not null) <> (state in ('COMPLETED', 'FAILED', 'CANCELLED'))"""),
            new Invariant("The tables were brought up to date whole", """
                    select "version" from "flyway_schema_history" where not "success\""""));

    /// How many downloads there are, and how many of them are not over.
    static final String COUNTS = "select count(*), count(*) - count(ended_at) from download";

    static final String FOLDERS = "select distinct folder from download";

    private WholeList() {
    }
}
