package io.sluice.viewmodel;

import io.sluice.i18n.Bytes;
import io.sluice.i18n.Moment;
import io.sluice.i18n.Text;
import io.sluice.model.Content;
import io.sluice.model.DownloadEvent;
import io.sluice.model.Failure;
import io.sluice.model.JobNote;
import io.sluice.model.LogFact;
import io.sluice.model.PublicLink;

/// Says what happened to a download, without its secrets.
final class EventText {
    private EventText() {
    }

    static UserMessage of(LogFact fact) {
        return switch (fact) {
            case DownloadEvent event -> of(event);
            case JobNote note -> of(note);
        };
    }

    private static UserMessage of(DownloadEvent event) {
        return switch (event) {
            case DownloadEvent.Started(var attempt) -> UserMessage.of("ui.details.event.started", attempt);
            case DownloadEvent.Broke(var cause, var attempt, var until) ->
                UserMessage.of("ui.details.event.broke", attempt, FailureText.brief(cause), new Moment(until));
            case DownloadEvent.GaveUp(var cause) -> UserMessage.of("ui.details.event.gaveUp", whole(cause));
            case DownloadEvent.Held(var cause) -> UserMessage.of("ui.details.event.held", whole(cause));
            case DownloadEvent.FoundRoom _ -> UserMessage.of("ui.details.event.foundRoom");
            case DownloadEvent.PausedByUser _ -> UserMessage.of("ui.details.event.paused");
            case DownloadEvent.ResumedByUser _ -> UserMessage.of("ui.details.event.resumed");
            case DownloadEvent.RetriedByUser _ -> UserMessage.of("ui.details.event.retried");
            case DownloadEvent.CancelledByUser _ -> UserMessage.of("ui.details.event.cancelled");
            case DownloadEvent.RestoredByUser _ -> UserMessage.of("ui.details.event.restored");
            case DownloadEvent.Relocated(var target) ->
                UserMessage.of("ui.details.event.relocated", target.toString());
            case DownloadEvent.LinkChanged _ -> UserMessage.of("ui.details.event.linkChanged");
            case DownloadEvent.Stopped _ -> UserMessage.of("ui.details.event.stopped");
            case DownloadEvent.MadeWay _ -> UserMessage.of("ui.details.event.madeWay");
            case DownloadEvent.LostNetwork _ -> UserMessage.of("ui.details.event.lostNetwork");
            case DownloadEvent.Finished(var file, var bytes) ->
                UserMessage.of("ui.details.event.finished", String.valueOf(file.getFileName()), new Bytes(bytes));
        };
    }

    private static UserMessage of(JobNote note) {
        return switch (note) {
            case JobNote.Answered(var host, var status, var length, var ranges) -> answered(host, status, length,
                    ranges);
            case JobNote.LedTo(var link) -> UserMessage.of("ui.details.note.ledTo", PublicLink.of(link));
            case JobNote.TakenUp(var bytes) -> UserMessage.of("ui.details.note.takenUp", new Bytes(bytes));
            case JobNote.BeginsAgain _ -> UserMessage.of("ui.details.note.beginsAgain");
            case JobNote.ConnectionFailed(var host, var cause) ->
                UserMessage.of("ui.details.note.connectionFailed", host, whole(cause));
            case JobNote.ConnectionsRefused(var host, var most) ->
                UserMessage.of("ui.details.note.refused", host, most);
            case JobNote.MirrorDropped(var link, var cause) ->
                UserMessage.of("ui.details.note.dropped", PublicLink.of(link), whole(cause));
            case JobNote.LastByteWritten(var bytes) -> UserMessage.of("ui.details.note.lastByte", new Bytes(bytes));
            case JobNote.ChecksumRight(var verified) ->
                UserMessage.of("ui.details.note.verified", verified.checksum().toString());
        };
    }

    private static UserMessage answered(String host, int status, long length, boolean ranges) {
        Text size = length == Content.UNKNOWN
                ? Text.of("ui.details.note.noLength")
                : Text.of("ui.details.verbatim", new Bytes(length));
        Text parts = Text.of(ranges ? "ui.details.note.parts" : "ui.details.note.noParts");
        return UserMessage.of("ui.details.note.answered", host, Integer.toString(status), size, parts);
    }

    private static Text whole(Failure cause) {
        UserMessage sentence = FailureText.of(cause);
        return new Text(sentence.key(), sentence.arguments());
    }
}
