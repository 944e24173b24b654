package io.sluice.engine;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import java.util.Set;

import io.sluice.model.Content;
import io.sluice.model.KeptBytes;
import io.sluice.model.Provenance;
import io.sluice.model.Remains;
import io.sluice.model.Remains.Loss;
import io.sluice.model.Validator;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayName("What an unfinished download left")
class LeftPartsTest extends JobFixture {
    private static final String NEXT_BOOT = "another boot";

    private DownloadEngine engine() {
        return new DownloadEngine(gateway, Thread.ofVirtual().factory(), parts.tuning());
    }

    @Nested
    @DisplayName("is found in its folder")
    class Found {
        @Test
        void andIsEnoughToGoOnWithoutTheList() throws IOException {
            ServedFile file = server.file("f.bin", bytes);
            Content left = leave(file, 300 * KIB);

            LeftPart found = new PartSearch(folder, BOOT).all().getFirst();

            assertThat(found.download()).isEqualTo(id);
            assertThat(found.aside()).isFalse();
            assertThat(found.content()).isEqualTo(new Content("f.bin", LENGTH, left.keptBytes(), left.validator(), true,
                    Provenance.UNKNOWN));
            assertIsWhole(job(new TransferOrder(id, found.request().orElseThrow(), found.content(), 1)).run(), bytes);
            assertThat(server.requests().getLast().from()).isPositive();
        }

        @Test
        void withTheLinkThatItHadLast() throws IOException {
            Content left = leave(server.file("f.bin", bytes), 300 * KIB);
            ServedFile moved = server.file("moved/f.bin", bytes).on(1, Fault.shortAfter(100 * KIB));
            job(order(moved.uri(), null, left, 1)).run();

            LeftPart found = new PartSearch(folder, BOOT).all().getFirst();

            assertThat(found.request().orElseThrow().links()).containsExactly(moved.uri());
        }

        @Test
        void withoutALinkWhereAnOlderProgramLeftIt() throws IOException {
            leave(server.file("f.bin", bytes), 300 * KIB);
            try (FileChannel control = FileChannel.open(control("f.bin"), StandardOpenOption.WRITE)) {
                control.truncate(6144);
            }

            assertThat(new PartSearch(folder, BOOT).all()).singleElement()
                    .satisfies(found -> assertThat(found.request()).isEmpty());
        }

        @Test
        void andToldApartFromWhatWasPutAside() {
            leave(server.file("f.bin", bytes), 300 * KIB);
            engine().putAside(new KeptBytes(id, folder, "f.bin"));

            assertThat(engine().search(folder)).singleElement()
                    .satisfies(found -> assertThat(found.aside()).isTrue());
        }

        @Test
        void onlyWhereBothItsFilesAreThere() throws IOException {
            leave(server.file("f.bin", bytes), 300 * KIB);
            Files.writeString(folder.resolve("other.part.sluice"), "garbage");
            Files.writeString(folder.resolve("other.part"), "bytes");
            Files.delete(part("f.bin"));

            assertThat(engine().search(folder)).isEmpty();
            assertThat(engine().search(folder.resolve("not there"))).isEmpty();
        }
    }

    @Nested
    @DisplayName("is judged at a start as a resume judges it")
    class Judged {
        private Remains remains(Content known, String boot) throws IOException {
            return new PartLook(folder, "f.bin", known, new Workspace.Owner(id, boot)).remains();
        }

        /// Goes on, and says with how many bytes it did.
        private long resumed(ServedFile file, Content known) {
            assertIsWhole(resume(file, known), bytes);
            return answers.getFirst().keptBytes();
        }

        @Test
        void keptAsAWholeAfterAKill() throws IOException {
            ServedFile file = server.file("f.bin", bytes);
            Content left = leave(file, 300 * KIB);

            assertThat(remains(left, BOOT)).isEqualTo(new Remains(300 * KIB, 0, Set.of()));
            assertThat(resumed(file, left)).isEqualTo(300 * KIB);
        }

        @Test
        void foundAlsoWhereTheListHadNotHeardOfItsNameYet() {
            assertThat(engine().remains(id, folder, Content.NOTHING_YET)).isEqualTo(Remains.NOTHING);
            parts = parts(parts.tuning(), BootId.current());
            leave(server.file("f.bin", bytes), 300 * KIB);

            Remains remains = engine().remains(id, folder, Content.NOTHING_YET);

            assertThat(remains.keptBytes()).isEqualTo(BootId.current().isEmpty() ? 0 : 300 * KIB);
        }

        @Test
        void keptAsFarAsItWasForcedAfterAPowerCut() throws IOException {
            EngineTuning usual = parts.tuning();
            parts = parts(new EngineTuning(usual.stallTimeout(), 16 * KIB, usual.leastSegment(), usual.firstLease(),
                    1024, 64 * KIB, usual.forceEvery(), usual.growEvery()), BOOT);
            ServedFile file = server.file("f.bin", bytes);
            Content left = leave(file, 300 * KIB);
            parts = parts(parts.tuning(), NEXT_BOOT);

            Remains remains = remains(left, NEXT_BOOT);

            assertThat(remains.losses()).containsExactly(Loss.POWER_CUT);
            assertThat(remains.keptBytes()).isBetween(1L, 300L * KIB - 1);
            assertThat(remains.keptBytes() + remains.droppedBytes()).isEqualTo(300 * KIB);
            assertThat(resumed(file, left)).isEqualTo(remains.keptBytes());
        }

        @ParameterizedTest
        @CsvSource({"0", "1", "65536", "200000"})
        void keptNoFurtherThanThePartIsLong(int length) throws IOException {
            ServedFile file = server.file("f.bin", bytes);
            Content left = leave(file, 300 * KIB);
            try (FileChannel channel = FileChannel.open(part("f.bin"), StandardOpenOption.WRITE)) {
                channel.truncate(length);
            }

            assertThat(remains(left, BOOT))
                    .isEqualTo(new Remains(length, 300 * KIB - length, Set.of(Loss.PART_SHORTER)));
            assertThat(resumed(file, left)).isEqualTo(length);
        }

        @Test
        void lostWhereThePartIsGone() throws IOException {
            ServedFile file = server.file("f.bin", bytes);
            Content left = leave(file, 300 * KIB);
            Files.delete(part("f.bin"));

            assertThat(remains(left, BOOT)).isEqualTo(new Remains(0, 300 * KIB, Set.of(Loss.PART_GONE)));
            assertThat(resumed(file, left)).isZero();
        }

        @Test
        void lostWhereNothingSaysWhichBytesAreRight() throws IOException {
            Content left = leave(server.file("f.bin", bytes), 300 * KIB);
            Files.write(control("f.bin"), new byte[10]);

            assertThat(remains(left, BOOT)).isEqualTo(new Remains(0, 300 * KIB, Set.of(Loss.RECORD_UNREADABLE)));
        }

        @Test
        void lostWhereTheServerHadNotSaidHowLongTheFileIs() throws IOException {
            try (Workspace left = Workspace.claim(folder, "f.bin", new Workspace.Owner(id, BOOT))) {
                left.track(Content.UNKNOWN, new Validator(null, null), true, REQUEST);
                left.part().write(new byte[1000], 1000, 0);
            }

            assertThat(remains(Content.NOTHING_YET.withFileName("f.bin"), BOOT))
                    .isEqualTo(new Remains(0, 1000, Set.of(Loss.LENGTH_UNKNOWN)));
        }

        @Test
        void keptWhereItHasItsNameAlready() throws IOException {
            assertIsWhole(fetch(server.file("f.bin", bytes)), bytes);

            assertThat(remains(answers.getFirst(), BOOT)).isEqualTo(new Remains(LENGTH, 0, Set.of()));
        }

        @Test
        void lostWhereTheFileIsSoSmallThatNobodyKeepsItsPlace() throws IOException {
            byte[] small = random(1000, 3);
            ServedFile file = server.file("f.bin", small).on(1, Fault.shortAfter(500));
            Content left = broken(fetch(file)).content();
            assertThat(left.keptBytes()).isEqualTo(500);

            assertThat(remains(left, BOOT)).isEqualTo(new Remains(0, 500, Set.of(Loss.NOT_FORCED)));
        }
    }

    @Test
    void isNotTouchedByLookingAtIt() throws IOException {
        Content left = leave(server.file("f.bin", bytes), 300 * KIB);
        byte[] control = Files.readAllBytes(control("f.bin"));
        byte[] part = Files.readAllBytes(part("f.bin"));

        engine().remains(id, folder, left);
        engine().search(folder);

        assertThat(control("f.bin")).hasBinaryContent(control);
        assertThat(part("f.bin")).hasBinaryContent(part);
    }
}
