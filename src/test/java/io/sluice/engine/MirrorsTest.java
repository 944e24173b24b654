package io.sluice.engine;

import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;

import io.sluice.model.Content;
import io.sluice.model.DownloadRequest;
import io.sluice.model.Failure;
import io.sluice.model.FetchOptions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

@DisplayName("Several links of one file")
class MirrorsTest extends JobFixture {
    private static final byte[] OTHER = random(LENGTH, 9);
    private static final String LATER = "Sun, 22 Nov 2026 08:00:00 GMT";

    private FaultyServer second;

    @BeforeEach
    void startSecondServer() throws IOException {
        second = new FaultyServer();
        useSmallSegments();
    }

    @AfterEach
    void stopSecondServer() throws IOException {
        second.close();
    }

    private Ending fetchFrom(Content known, URI... links) {
        var request = new DownloadRequest(List.of(links), folder, null, 3, null, FetchOptions.NONE);
        return job(new TransferOrder(id, request, known, 4)).run();
    }

    private Ending fetchFrom(ServedFile... files) {
        return fetchFrom(Content.NOTHING_YET, Stream.of(files).map(ServedFile::uri).toArray(URI[]::new));
    }

    /// One that waits in the middle of its first answer until the other one was asked.
    private ServedFile waitingFor(ServedFile other) {
        Gate gate = new Gate();
        other.when(_ -> {
            gate.open();
            return false;
        });
        return server.file("f.bin", bytes).on(1, Fault.holdAfter(200 * KIB, gate));
    }

    @Test
    void areUsedTogether() {
        ServedFile other = second.file("mirror.bin", bytes);

        assertIsWhole(fetchFrom(waitingFor(other), other), bytes);

        assertThat(second.requests()).isNotEmpty();
    }

    @Test
    void areOneFileThoughTheirTagsAndDatesDiffer() {
        ServedFile other = second.file("mirror.bin", bytes).always(Fault.etag("\"other\""), Fault.lastModified(LATER));

        assertIsWhole(fetchFrom(waitingFor(other), other), bytes);

        assertThat(second.requests()).hasSizeGreaterThan(2);
    }

    static Stream<Arguments> bad() {
        return Stream.of(arguments("gone", Fault.status(404)), arguments("forbidden", Fault.status(403)),
                arguments("locked", Fault.status(401)), arguments("refusing", Fault.status(418)),
                arguments("busy", Fault.status(503)), arguments("a page", Fault.htmlPage()),
                arguments("without ranges", Fault.ignoresRanges()), arguments("shifted", Fault.shiftedBy(1)),
                arguments("wrong in its head", Fault.contentRange("bytes 0-1/2")),
                arguments("compressed", Fault.gzip()), arguments("in parts", Fault.multipart()),
                arguments("shorter", Fault.bytes(random(LENGTH / 2, 1))),
                arguments("longer", Fault.bytes(random(LENGTH * 2, 1))),
                arguments("another file", Fault.bytes(OTHER)), arguments("ending early", Fault.shortAfter(10)),
                arguments("breaking", Fault.resetAfter(10)), arguments("silent", Fault.noAnswer()),
                arguments("endless", Fault.moreThanAnnounced(5)),
                arguments("a loop", Fault.status(302)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("bad")
    void areRightWhereOneOfThemIs(String what, Fault fault) {
        ServedFile other = second.file("mirror.bin", bytes).always(fault, Fault.header("Location", "/mirror.bin"));

        assertIsWhole(fetchFrom(waitingFor(other), other), bytes);

        assertThat(second.requests()).as(what).isNotEmpty().hasSizeLessThan(10);
    }

    // What the file began with is the file: nobody can tell that the first one lies later, where nothing is kept.
    static Stream<Arguments> badLater() {
        return bad().filter(it -> !"another file".equals(it.get()[0]));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("badLater")
    void areRightWhereTheFirstOneTurns(String what, Fault fault) {
        ServedFile good = second.file("mirror.bin", bytes);
        ServedFile first = server.file("f.bin", bytes).on(1, Fault.shortAfter(200 * KIB))
                .from(2, fault, Fault.header("Location", "/f.bin"));

        assertIsWhole(fetchFrom(first, good), bytes);

        assertThat(server.requests()).as(what).hasSizeLessThan(10);
    }

    @Test
    void areTriedOneAfterTheOtherAtTheStart() {
        ServedFile gone = server.file("f.bin", bytes).always(Fault.status(404));
        ServedFile good = second.file("mirror.bin", bytes);

        Ending ending = fetchFrom(gone, good);

        assertIsWhole(ending, bytes);
        assertThat(completed(ending).content().provenance().source()).isEqualTo(good.uri());
        assertThat(server.requests()).hasSize(1);
    }

    @Test
    void maySpeakOfServersThatAreNotThere() throws IOException {
        ServedFile good = server.file("f.bin", bytes);
        URI nobody = second.uri("f.bin");
        second.close();

        assertIsWhole(fetchFrom(Content.NOTHING_YET, nobody, good.uri()), bytes);
    }

    @Test
    void failTogetherOnlyAndForTheReasonOfTheFirst() {
        ServedFile first = server.file("f.bin", bytes).always(Fault.status(404));
        ServedFile other = second.file("mirror.bin", bytes).always(Fault.status(410));

        assertThat(failure(fetchFrom(first, other))).isEqualTo(new Failure.NeedsLink("localhost", 404));
    }

    @Test
    void areTriedAgainLaterWhereOneOfThemMayComeBack() {
        ServedFile first = server.file("f.bin", bytes).always(Fault.status(404));
        ServedFile other = second.file("mirror.bin", bytes).always(Fault.status(503));

        assertThat(failure(fetchFrom(first, other))).isInstanceOf(Failure.Busy.class);
    }

    private Content leftByFirst(ServedFile first, ServedFile other) {
        AtomicBoolean down = new AtomicBoolean(true);
        first.on(1, Fault.shortAfter(200 * KIB)).when(request -> down.get() && request.number() > 1,
                Fault.status(503));
        other.when(_ -> down.get(), Fault.status(503));
        Content left = broken(fetchFrom(first, other)).content();
        down.set(false);
        assertThat(left.keptBytes()).isPositive();
        return left;
    }

    @Test
    void keepTheVersionsOfEachApartAfterAPause() {
        ServedFile first = server.file("f.bin", bytes);
        ServedFile other = second.file("mirror.bin", bytes).always(Fault.etag("\"other\""), Fault.lastModified(LATER));
        Content left = leftByFirst(first, other);
        first.from(1, Fault.status(404));

        assertIsWhole(fetchFrom(left, other.uri(), first.uri()), bytes);
    }

    @Test
    void areNoMixWhereTheFirstOneChangedDuringAPause() {
        ServedFile first = server.file("f.bin", bytes);
        ServedFile other = second.file("mirror.bin", bytes);
        Content left = leftByFirst(first, other);
        first.from(1, Fault.version(new Version(OTHER, "\"v2\"", LATER)));

        assertIsWhole(fetchFrom(left, first.uri(), other.uri()), bytes);
    }

    @Test
    void areNoMixWhereTheOtherOneIsAnotherFile() {
        ServedFile first = server.file("f.bin", bytes);
        ServedFile other = second.file("mirror.bin", bytes);
        Content left = leftByFirst(first, other);
        other.from(1, Fault.bytes(OTHER));

        assertIsWhole(fetchFrom(left, other.uri(), first.uri()), bytes);
    }
}
