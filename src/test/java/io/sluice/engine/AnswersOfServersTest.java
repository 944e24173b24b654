package io.sluice.engine;

import java.util.List;
import java.util.Set;

import io.sluice.model.Content;
import io.sluice.model.Failure;
import io.sluice.model.Provenance;
import io.sluice.model.Provenance.Caveat;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayName("A job accepts an answer only when it is the one it asked for")
class AnswersOfServersTest extends JobFixture {
    private static Set<Caveat> caveats(Ending ending) {
        return completed(ending).content().provenance().caveats();
    }

    @Nested
    @DisplayName("A whole file")
    class Whole {
        @Test
        void comesWithOneRequest() {
            ServedFile file = server.file("f.bin", bytes);
            Ending ending = fetch(file);
            assertIsWhole(ending, bytes);
            assertThat(completed(ending).lengthProved()).isTrue();
            assertThat(server.requests()).hasSize(1);
            assertThat(lastBytes).hasValue(1);
            assertThat(answers).containsExactly(
                    new Content("f.bin", LENGTH, 0, completed(ending).content().validator(), true,
                            Provenance.UNKNOWN.withLastLink(file.uri())));
        }

        @ParameterizedTest
        @ValueSource(ints = {0, 1, 2})
        void mayBeTiny(int length) {
            assertIsWhole(fetch(server.file("f.bin", random(length, 2))), random(length, 2));
        }

        @ParameterizedTest
        @ValueSource(ints = {0, 1})
        void mayBeTinyFromAServerWithoutRanges(int length) {
            ServedFile file = server.file("f.bin", random(length, 2)).always(Fault.ignoresRanges());
            assertIsWhole(fetch(file), random(length, 2));
        }

        @Test
        void comesFromAServerWithoutRanges() {
            Ending ending = fetch(server.file("f.bin", bytes).always(Fault.ignoresRanges()));
            assertIsWhole(ending, bytes);
            assertThat(completed(ending).content().resumable()).isFalse();
        }

        @Test
        void mayComeInChunks() {
            Ending ending = fetch(server.file("f.bin", bytes).always(Fault.ignoresRanges(), Fault.chunked()));
            assertIsWhole(ending, bytes);
            assertThat(completed(ending).lengthProved()).isTrue();
            assertThat(answers.getFirst().totalBytes()).isEqualTo(Content.UNKNOWN);
        }

        @Test
        void isNotProvedWhereItEndsWithTheConnection() {
            Ending ending = fetch(server.file("f.bin", bytes).always(Fault.ignoresRanges(), Fault.closeDelimited()));
            assertIsWhole(ending, bytes);
            assertThat(completed(ending).lengthProved()).isFalse();
            assertThat(caveats(ending)).containsExactly(Caveat.LENGTH_UNVERIFIED);
        }

        @Test
        void isRightUpToItsLengthWhereMoreComesButTheAttemptIsNot() {
            byte[] few = random(4000, 3);
            ServedFile file = server.file("f.bin", few).on(1, Fault.moreThanAnnounced(500));
            Ending.Broken first = broken(fetch(file));
            assertThat(first.cause()).isEqualTo(new Failure.WrongAnswer("localhost", "more body than announced"));
            assertThat(first.content().keptBytes()).isEqualTo(few.length);
            assertIsWhole(resume(file, first.content()), few);
        }

        @Test
        void isNotTakenForWholeWhereItsChunksGoOnBehindTheLengthKnown() {
            ServedFile file = server.file("f.bin", bytes).always(Fault.etag(null), Fault.lastModified(null));
            Content left = leave(file, 300 * KIB);
            parts.strikes().add(id);
            parts.strikes().add(id);
            file.from(2, Fault.bytes(random(LENGTH + 1000, 3)), Fault.ignoresRanges(), Fault.chunked());
            assertThat(failure(resume(file, left)))
                    .isEqualTo(new Failure.WrongAnswer("localhost", "more body than announced"));
        }
    }

    @Nested
    @DisplayName("A wrong range")
    class Wrong {
        private void isNotWritten(Fault fault) {
            ServedFile file = server.file("f.bin", bytes);
            Content left = leave(file, 300 * KIB);
            file.on(2, fault);
            Ending.Broken ending = broken(resume(file, left));
            assertThat(ending.cause()).isInstanceOf(Failure.WrongAnswer.class);
            assertThat(ending.advanced()).isFalse();
            assertThat(ending.content().keptBytes()).isEqualTo(left.keptBytes());
            assertIsWhole(resume(file, ending.content()), bytes);
        }

        @Test
        void withAnotherStartIsNotWritten() {
            isNotWritten(Fault.shiftedBy(1));
        }

        @Test
        void withAnotherTotalIsNotWritten() {
            isNotWritten(Fault.contentRange("bytes 0-9/10"));
        }

        @Test
        void withoutContentRangeIsNotWritten() {
            isNotWritten(Fault.noHeader("Content-Range"));
        }

        @Test
        void inSeveralPartsIsNotWritten() {
            isNotWritten(Fault.multipart());
        }

        @Test
        void thatIsCompressedIsNotWritten() {
            isNotWritten(Fault.gzip());
        }

        @Test
        void atTheFirstRequestBreaksTheAttempt() {
            ServedFile file = server.file("f.bin", bytes).on(1, Fault.shiftedBy(7));
            assertThat(failure(fetch(file))).isInstanceOf(Failure.WrongAnswer.class);
            assertIsWhole(fetch(file), bytes);
        }

        @Test
        void twiceEndsTheAskingForRanges() {
            ServedFile file = server.file("f.bin", bytes);
            Content left = leave(file, 300 * KIB);
            file.when(request -> request.range() != null, Fault.shiftedBy(1));
            Ending.Broken once = broken(resume(file, left));
            Ending twice = resume(file, once.content());
            assertIsWhole(twice, bytes);
            assertThat(server.requests()).extracting(SeenRequest::range).endsWith((String) null);
        }

        @Test
        void twiceEndsInAnAnswerWithoutALengthThatIsStillHeldAgainstTheLength() {
            ServedFile file = server.file("f.bin", bytes);
            Content left = leave(file, 300 * KIB);
            file.when(request -> request.range() != null, Fault.shiftedBy(1));
            file.when(request -> request.range() == null, Fault.bytes(random(400 * KIB, 3)), Fault.ignoresRanges(),
                    Fault.chunked());
            Ending.Broken once = broken(resume(file, left));
            assertThat(failure(resume(file, once.content()))).isInstanceOf(Failure.ShortBody.class);
        }
    }

    @Nested
    @DisplayName("A file that changed meanwhile")
    class Changed {
        private void isNoticed(Fault... faults) {
            ServedFile file = server.file("f.bin", bytes);
            Content left = leave(file, 300 * KIB);
            file.from(2, faults);
            Ending.Broken ending = broken(resume(file, left));
            assertThat(ending.cause()).isInstanceOf(Failure.ChangedOnServer.class);
            assertThat(ending.content().keptBytes()).isEqualTo(left.keptBytes());
            assertThat(part("f.bin")).exists();
        }

        @Test
        void isNoticedByItsTagAndDate() {
            isNoticed(Fault.version(new Version(random(LENGTH, 5), "\"v2\"", "Sun, 22 Nov 2026 08:00:00 GMT")));
        }

        @Test
        void isNoticedByItsLength() {
            isNoticed(Fault.bytes(random(LENGTH + 1, 5)), Fault.ignoresRanges());
        }

        @Test
        void isNoticedByALengthTooShortForTheRange() {
            isNoticed(Fault.bytes(random(1000, 5)));
        }

        @Test
        void isNoticedByItsBytesWhereItsValidatorsLie() {
            isNoticed(Fault.bytes(random(LENGTH, 5)));
        }

        @Test
        void isNoticedByItsBytesWhereThereAreNoValidators() {
            ServedFile file = server.file("f.bin", bytes).always(Fault.etag(null), Fault.lastModified(null));
            Content left = leave(file, 300 * KIB);
            file.from(2, Fault.bytes(random(LENGTH, 5)));
            assertThat(failure(resume(file, left))).isInstanceOf(Failure.ChangedOnServer.class);
        }

        @Test
        void isAnotherThanTheSameFileUnderTheTagOfAnotherEdge() {
            ServedFile file = server.file("f.bin", bytes);
            Content left = leave(file, 300 * KIB);
            file.from(2, Fault.etag("\"edge 2\""));
            assertIsWhole(resume(file, left), bytes);
        }

        @Test
        void isAnotherThanTheSameFileWithWeakTags() {
            ServedFile file = server.file("f.bin", bytes).always(Fault.etag("W/\"1\""));
            Content left = leave(file, 300 * KIB);
            assertIsWhole(resume(file, left), bytes);
            assertThat(server.requests().getLast().ifRange()).isEqualTo("Sat, 21 Nov 2026 08:00:00 GMT");
        }
    }

    @Nested
    @DisplayName("What cannot be proved is said")
    class Unproven {
        @Test
        void whereTheServerNamesNoVersion() {
            ServedFile file = server.file("f.bin", bytes).always(Fault.etag(null), Fault.lastModified(null));
            Ending ending = resume(file, leave(file, 300 * KIB));
            assertIsWhole(ending, bytes);
            assertThat(caveats(ending)).containsExactly(Caveat.VERSION_UNPROVEN);
        }

        @Test
        void whereTheOnlyTagIsAWeakOne() {
            ServedFile file = server.file("f.bin", bytes).always(Fault.etag("W/\"1\""), Fault.lastModified(null));
            Ending ending = resume(file, leave(file, 300 * KIB));
            assertThat(caveats(ending)).containsExactly(Caveat.VERSION_UNPROVEN);
        }

        @Test
        void whereTheTagVariesAndTheDateStays() {
            ServedFile file = server.file("f.bin", bytes);
            Content left = leave(file, 300 * KIB);
            file.from(2, Fault.etag("\"edge 2\""));
            Ending ending = resume(file, left);
            assertIsWhole(ending, bytes);
            assertThat(caveats(ending)).containsExactly(Caveat.TAG_VARIES);
        }

        @Test
        void butNotOfAFileThatCameInOneAnswer() {
            ServedFile file = server.file("f.bin", bytes).always(Fault.etag(null), Fault.lastModified(null));
            assertThat(caveats(fetch(file))).isEmpty();
        }

        @Test
        void butNotOfAFileThatIsFetchedFromItsStartAgain() {
            ServedFile file = server.file("f.bin", bytes).always(Fault.etag(null), Fault.lastModified(null));
            Content left = leave(file, 300 * KIB);
            left = left.withProvenance(left.provenance().with(Caveat.VERSION_UNPROVEN));
            parts.strikes().add(id);
            parts.strikes().add(id);
            assertThat(caveats(resume(file, left))).isEmpty();
        }
    }

    @Nested
    @DisplayName("An answer of 200 to a condition")
    class Conditional {
        @Test
        void isAskedOnceMoreWithoutIt() {
            ServedFile file = server.file("f.bin", bytes);
            Content left = leave(file, 300 * KIB);
            file.when(request -> request.ifRange() != null, Fault.ignoresRanges());
            assertIsWhole(resume(file, left), bytes);
            assertThat(server.requests().stream().skip(1).map(request -> request.ifRange() != null))
                    .containsExactly(true, false);
        }

        @Test
        void isNeverWrittenBehindWhatIsKept() {
            ServedFile file = server.file("f.bin", bytes);
            Content left = leave(file, 300 * KIB);
            file.from(2, Fault.ignoresRanges());
            Ending.Broken ending = broken(resume(file, left));
            assertThat(ending.cause()).isInstanceOf(Failure.WrongAnswer.class);
            assertThat(ending.content().keptBytes()).isEqualTo(left.keptBytes());
        }
    }

    @Nested
    @DisplayName("A web page")
    class Page {
        @Test
        void isNotTheFileThatItsAddressNames() {
            ServedFile file = server.file("f.iso", bytes).always(Fault.htmlPage());
            assertThat(failure(fetch(file))).isInstanceOf(Failure.PageInstead.class);
            assertThat(names()).isEmpty();
        }

        @Test
        void isNotTheRestOfAFile() {
            ServedFile file = server.file("get", bytes).always(Fault.contentDisposition("attachment; filename=f.iso"));
            file.on(1, Fault.resetAfter(300 * KIB));
            Content left = broken(fetch(file)).content();
            file.from(2, Fault.htmlPage());
            Ending.Broken ending = broken(resume(file, left));
            assertThat(ending.cause()).isInstanceOf(Failure.PageInstead.class);
            assertThat(names()).isEqualTo(List.of("f.iso.part", "f.iso.part.sluice"));
        }

        @Test
        void mayBeWhatIsWanted() {
            ServedFile file = server.file("page.html", bytes).always(Fault.header("Content-Type", "text/html"));
            assertIsWhole(fetch(file), bytes);
        }
    }
}
