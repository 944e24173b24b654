package io.sluice.engine;

/// What a job gives to all of its workers.
record JobTools(StopSwitch stop, TransferMeter meter, JobLimits limits, Guest guest, Mirrors mirrors) {
}
