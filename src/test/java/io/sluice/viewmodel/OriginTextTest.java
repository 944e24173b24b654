package io.sluice.viewmodel;

import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

import io.sluice.model.Checksum;
import io.sluice.model.Content;
import io.sluice.model.Download;
import io.sluice.model.DownloadRequest;
import io.sluice.model.DownloadState;
import io.sluice.model.DownloadState.Completed;
import io.sluice.model.DownloadState.Failed;
import io.sluice.model.Failure;
import io.sluice.model.FetchOptions;
import io.sluice.model.Place;
import io.sluice.model.Priority;
import io.sluice.model.Provenance;
import io.sluice.model.Provenance.Verified;
import io.sluice.model.Provenance.Voucher;
import io.sluice.model.Times;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayName("Of the origin of a file is said")
class OriginTextTest {
    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");
    private static final DownloadState DONE = new Completed(Path.of("/downloads/f"), 5, NOON);
    private static final URI LINK = URI.create("https://me:secret@host.example/f?token=secret");
    private static final URI EDGE = URI.create("https://edge.example/f?sig=secret");
    private static final Checksum SUM = Checksum.parse("a1".repeat(32));
    private static final Checksum OTHER = Checksum.parse("b2".repeat(32));

    private static Map<String, List<String>> said(DownloadState state, FetchOptions options, Provenance provenance) {
        var request = new DownloadRequest(List.of(LINK), Path.of("/downloads"), null, 3, null, options);
        var download = new Download(UUID.randomUUID(), request, new Place(Priority.P1, 0), state,
                Content.NOTHING_YET.withProvenance(provenance), Times.createdAt(NOON));
        return OriginText.of(download).stream().collect(Collectors.toMap(
                line -> line.key().replace("ui.details.origin.", ""),
                line -> line.values().stream().map(OriginTextTest::text).toList()));
    }

    private static String text(UserMessage value) {
        return value.key().equals("ui.details.verbatim")
                ? String.valueOf(value.arguments().getFirst())
                : value.key().replace("ui.details.origin.", "");
    }

    @Test
    void theWayOfTheLinksWithoutTheirSecrets() {
        assertThat(said(DONE, FetchOptions.NONE, Provenance.UNKNOWN.withArrival(EDGE, List.of(LINK))))
                .containsEntry("given", List.of("https://host.example/f"))
                .containsEntry("redirects", List.of("https://host.example/f"))
                .containsEntry("answered", List.of("https://edge.example/f"));
    }

    @Test
    void thatNobodyWasAskedYet() {
        assertThat(said(DownloadState.queued(), FetchOptions.NONE, Provenance.UNKNOWN))
                .containsEntry("answered", List.of("notAsked")).doesNotContainKeys("redirects", "checksum")
                .containsEntry("verification", List.of("willNotBe"));
    }

    @Test
    void thatNobodyVouched() {
        assertThat(said(DONE, FetchOptions.NONE, Provenance.UNKNOWN))
                .containsEntry("voucher", List.of("voucher.nobody"))
                .containsEntry("verification", List.of("unvouched")).doesNotContainKey("checksum");
    }

    @Test
    void whatTheServerVouchesForUntilTheBytesAreThere() {
        assertThat(said(DownloadState.queued(), FetchOptions.NONE, Provenance.UNKNOWN.withPromised(SUM)))
                .containsEntry("voucher", List.of("voucher.server"))
                .containsEntry("checksum", List.of(SUM.toString())).containsEntry("verification", List.of("willBe"));
    }

    @Test
    void thatTheWordOfTheUserGoesBeforeTheServers() {
        assertThat(said(DownloadState.queued(), FetchOptions.NONE.withChecksum(OTHER),
                Provenance.UNKNOWN.withPromised(SUM))).containsEntry("voucher", List.of("voucher.user"))
                .containsEntry("checksum", List.of(OTHER.toString()));
    }

    @Test
    void whatWasProved() {
        assertThat(said(DONE, FetchOptions.NONE,
                Provenance.UNKNOWN.withPromised(SUM).withVerified(new Verified(SUM, Voucher.SERVER))))
                .containsEntry("voucher", List.of("voucher.server"))
                .containsEntry("checksum", List.of(SUM.toString()))
                .containsEntry("verification", List.of("verified"));
    }

    @Test
    void whatWasExpectedAndWhatWasFoundWhereItIsWrong() {
        var wrong = new Failed(new Failure.ChecksumWrong(new Verified(SUM, Voucher.USER), OTHER), NOON);
        assertThat(said(wrong, FetchOptions.NONE.withChecksum(SUM), Provenance.UNKNOWN))
                .containsEntry("checksum", List.of(SUM.toString())).containsEntry("found", List.of(OTHER.toString()))
                .containsEntry("verification", List.of("wrong"));
    }
}
