package io.sluice.model;

/// What a line of a download's log may say.
public sealed interface LogFact permits DownloadEvent, JobNote {
}
