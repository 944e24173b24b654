package io.sluice.engine;

import java.util.function.Consumer;

import io.sluice.model.JobNote;

/// What a job gives to all of its workers.
record JobTools(StopSwitch stop, TransferMeter meter, JobLimits limits, Guest guest, Mirrors mirrors,
        Consumer<JobNote> notes) {
}
