package io.sluice.engine;

import java.io.IOException;
import java.net.URI;
import java.util.List;

import io.sluice.model.Checksum;
import io.sluice.model.Content;
import io.sluice.model.DownloadRequest;
import io.sluice.model.Failure;
import io.sluice.model.FetchOptions;
import io.sluice.model.JobNote;
import io.sluice.model.Provenance;
import io.sluice.model.Provenance.Verified;
import io.sluice.model.Provenance.Voucher;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayName("A job notes")
class NotesOfJobsTest extends JobFixture {
    private static final String HOST = "localhost";
    private static final JobNote ANSWERED = new JobNote.Answered(HOST, 206, LENGTH, true);
    private static final JobNote ALL_WRITTEN = new JobNote.LastByteWritten(LENGTH);

    private Ending fetchFrom(FetchOptions options, URI... links) {
        var request = new DownloadRequest(List.of(links), folder, null, 3, null, options);
        return job(new TransferOrder(id, request, Content.NOTHING_YET, 1)).run();
    }

    @Test
    void theAnswerAndTheLastByte() {
        assertIsWhole(fetch(server.file("f.bin", bytes)), bytes);
        assertThat(notes).containsExactly(ANSWERED, ALL_WRITTEN);
    }

    @Test
    void whereRedirectsEnded() {
        ServedFile target = server.file("f.bin", bytes);
        URI start = server.redirect("start", 302, target.uri().toString()).uri();
        Ending ending = fetchFrom(FetchOptions.NONE, start);
        assertIsWhole(ending, bytes);
        assertThat(notes).contains(new JobNote.LedTo(target.uri()));
        Provenance found = ((Ending.Completed) ending).content().provenance();
        assertThat(found.redirects()).containsExactly(start);
        assertThat(found.lastLink()).isEqualTo(target.uri());
    }

    @Test
    void whatItTookUpAndWhyTheRunBeforeBroke() {
        ServedFile file = server.file("f.bin", bytes);
        Content left = leave(file, 300 * KIB);
        assertThat(notes).hasSize(2).first().isEqualTo(ANSWERED);
        assertThat(notes.getLast()).isInstanceOfSatisfying(JobNote.ConnectionFailed.class, note -> {
            assertThat(note.host()).isEqualTo(HOST);
            assertThat(note.cause()).isInstanceOf(Failure.ShortBody.class);
        });
        notes.clear();
        assertIsWhole(resume(file, left), bytes);
        assertThat(notes).containsExactly(new JobNote.TakenUp(300 * KIB), ALL_WRITTEN);
    }

    @Test
    void thatItBeginsAgainWhereTheServerIgnoresRanges() {
        ServedFile file = server.file("f.bin", bytes).always(Fault.ignoresRanges());
        file.on(1, Fault.ignoresRanges(), Fault.shortAfter(300 * KIB));
        Content left = broken(fetch(file)).content();
        notes.clear();
        assertIsWhole(resume(file, left), bytes);
        assertThat(notes).contains(new JobNote.BeginsAgain());
    }

    @Test
    void whichMirrorItDropped() throws IOException {
        try (FaultyServer second = new FaultyServer()) {
            URI gone = second.file("f.bin", bytes).always(Fault.status(404)).uri();
            assertIsWhole(fetchFrom(FetchOptions.NONE, gone, server.file("f.bin", bytes).uri()), bytes);
            assertThat(notes.getFirst()).isEqualTo(new JobNote.MirrorDropped(gone, new Failure.NeedsLink(HOST, 404)));
        }
    }

    @Test
    void thatTheChecksumIsRight() throws Exception {
        Checksum right = Checksum.of(Checksum.Algorithm.SHA_256,
                java.security.MessageDigest.getInstance("SHA-256").digest(bytes));
        assertIsWhole(fetchFrom(FetchOptions.NONE.withChecksum(right), server.file("f.bin", bytes).uri()), bytes);
        assertThat(notes).endsWith(new JobNote.ChecksumRight(new Verified(right, Voucher.USER)));
    }
}
