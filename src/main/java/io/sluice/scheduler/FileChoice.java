package io.sluice.scheduler;

/// What becomes of the file of a finished download that is taken off the list. `TRASH`: where no trash takes it, file and
/// download stay. `DELETE`: where no trash takes it, it is deleted for good. What was fetched of unfinished downloads is
/// put aside in any case.
public enum FileChoice {
    KEEP, TRASH, DELETE
}
