package io.sluice.engine;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.UUID;

import io.sluice.model.ByteRange;
import io.sluice.model.Checksum;
import io.sluice.model.DownloadRequest;
import io.sluice.model.FetchOptions;
import io.sluice.model.RequestHeader;
import io.sluice.model.Validator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayName("The control file")
class ControlFileTest {
    private static final UUID ID = UUID.fromString("0b8f7a38-91a4-4a1c-9b1c-111111111111");
    private static final Validator VALIDATOR = new Validator("\"tag\"", "Mon, 23 Nov 2026 12:00:00 GMT");
    private static final String BOOT = "8f1d-boot";
    private static final String NEXT_BOOT = "9a2e-boot";

    @TempDir
    Path folder;
    private Path path;

    @BeforeEach
    void name() {
        path = folder.resolve("f.part.sluice");
    }

    private ControlFile create() throws IOException {
        return ControlFile.create(path, ID, 1000, VALIDATOR, BOOT, true);
    }

    /// As the next start finds it, whatever the process before did not get to do.
    private List<ByteRange> found(String boot) throws IOException {
        try (ControlFile file = ControlFile.open(path, ID).orElseThrow()) {
            return file.missing(boot);
        }
    }

    @Test
    void knowsTheFileThatItIsAbout() throws IOException {
        create().close();
        try (ControlFile file = ControlFile.open(path, ID).orElseThrow()) {
            assertThat(file.length()).isEqualTo(1000);
            assertThat(file.validator()).isEqualTo(VALIDATOR);
            assertThat(file.missing(BOOT)).containsExactly(new ByteRange(0, 1000));
        }
    }

    @Test
    void withoutLiveStretchesClaimsNothingUntilAllIsForced() throws IOException {
        try (ControlFile file = ControlFile.create(path, ID, 1000, VALIDATOR, BOOT, false)) {
            file.written(0, 700);
            try (ControlFile seen = ControlFile.look(path, ID).orElseThrow()) {
                assertThat(seen.missing(BOOT)).containsExactly(new ByteRange(0, 1000));
                assertThat(seen.validator()).isEqualTo(VALIDATOR);
            }
            file.restart(List.of(), BOOT);
        }
        try (ControlFile seen = ControlFile.look(path, ID).orElseThrow()) {
            assertThat(seen.missing(BOOT)).isEmpty();
        }
    }

    @Test
    void ofAnotherDownloadIsNotOurs() throws IOException {
        create().close();
        assertThat(ControlFile.open(path, UUID.randomUUID())).isEmpty();
    }

    @Test
    void thatIsGarbageIsNotBelieved() throws IOException {
        Files.write(path, new byte[6144]);
        assertThat(ControlFile.open(path, ID)).isEmpty();
        create().close();
        flip(8);
        assertThat(ControlFile.open(path, ID)).isEmpty();
    }

    @Test
    void keepsLivePositionsOverAKill() throws IOException {
        try (ControlFile file = create()) {
            file.written(0, 300);
            assertThat(found(BOOT)).containsExactly(new ByteRange(300, 1000));
        }
    }

    @Test
    void believesOnlyForcedSlotsAfterANewBoot() throws IOException {
        try (ControlFile file = create()) {
            file.written(0, 300);
            file.force(List.of(new ByteRange(200, 1000)));
            file.written(0, 900);
            assertThat(found(NEXT_BOOT)).containsExactly(new ByteRange(200, 1000));
            assertThat(found(BOOT)).containsExactly(new ByteRange(900, 1000));
        }
    }

    @Test
    void believesOnlyForcedSlotsWhereThePlatformKnowsNoBoot() throws IOException {
        try (ControlFile file = ControlFile.create(path, ID, 1000, VALIDATOR, "", true)) {
            file.written(0, 300);
            assertThat(found("")).containsExactly(new ByteRange(0, 1000));
        }
    }

    @Test
    void fallsBackToTheSlotBeforeWhereTheNewestIsTorn() throws IOException {
        try (ControlFile file = create()) {
            file.force(List.of(new ByteRange(200, 1000)));
            file.force(List.of(new ByteRange(400, 1000)));
        }
        // Slots are at 4096 and 5120; the third write (the first is create's) went to the odd place.
        flip(5120 + 30);
        assertThat(found(NEXT_BOOT)).containsExactly(new ByteRange(200, 1000));
        flip(4096 + 30);
        assertThat(found(NEXT_BOOT)).containsExactly(new ByteRange(0, 1000));
    }

    @Test
    void losesNoByteWhenAStretchChangesHands() throws IOException {
        SegmentPlan plan = SegmentPlan.whole(1000, 10);
        Segment first = plan.take().orElseThrow();
        plan.lease(first, 100);
        Segment second = plan.take().orElseThrow();
        try (ControlFile file = create()) {
            file.stolen(second, first);
            file.written(second.slot, 700);
            file.written(first.slot, 50);
            assertThat(found(BOOT)).containsExactly(new ByteRange(50, first.to), new ByteRange(700, 1000));
        }
    }

    @Test
    void losesNoByteWhenAStretchIsGivenBack() throws IOException {
        SegmentPlan plan = SegmentPlan.whole(1000, 10);
        Segment first = plan.take().orElseThrow();
        plan.leaseSliding(first, 100);
        Segment second = plan.take().orElseThrow();
        try (ControlFile file = create()) {
            file.stolen(second, first);
            file.written(first.slot, 50);
            plan.giveBack(second);
            file.givenBack(first, second);
            assertThat(found(BOOT)).containsExactly(new ByteRange(50, 1000));
        }
    }

    @Test
    void beginsAnewWithWhatIsMissing() throws IOException {
        try (ControlFile file = create()) {
            file.written(0, 300);
            file.restart(List.of(new ByteRange(10, 20), new ByteRange(500, 1000)), NEXT_BOOT);
            file.written(1, 600);
        }
        assertThat(found(NEXT_BOOT)).containsExactly(new ByteRange(10, 20), new ByteRange(600, 1000));
        assertThat(found(BOOT)).containsExactly(new ByteRange(10, 20), new ByteRange(500, 1000));
    }

    @Test
    void ofACompleteFileMissesNothing() throws IOException {
        try (ControlFile file = create()) {
            file.restart(List.of(), BOOT);
        }
        assertThat(found(BOOT)).isEmpty();
        assertThat(found(NEXT_BOOT)).isEmpty();
    }

    @Test
    void leavesOutATagThatIsTooLong() throws IOException {
        ControlFile.create(path, ID, 1000, new Validator("\"" + "x".repeat(600) + "\"", "date"), BOOT, true).close();
        try (ControlFile file = ControlFile.open(path, ID).orElseThrow()) {
            assertThat(file.validator()).isEqualTo(new Validator(null, "date"));
        }
    }

    @Test
    void keepsWhatWasAskedForButNoHeaders() throws IOException {
        var options = new FetchOptions(List.of(new RequestHeader("Cookie", "secret")),
                Checksum.parse("md5=0123456789abcdef0123456789abcdef"), 4, 1000);
        var request = new DownloadRequest(List.of(URI.create("https://a.example/f?sig=x"),
                URI.create("https://b.example/f")), folder, "Wish (1).bin", 7, null, options);
        try (ControlFile file = create()) {
            file.note(request);
            assertThat(file.noted(folder)).contains(request.withOptions(options.withHeaders(List.of())));
            assertThat(Files.readString(path, StandardCharsets.ISO_8859_1)).doesNotContain("secret");
        }
    }

    @Test
    void takesOverAnotherLink() throws IOException {
        try (ControlFile file = create()) {
            file.note(JobFixture.REQUEST.withLinks(List.of(URI.create("https://a.example/a-much-longer-link/f.bin"))));
            file.note(JobFixture.REQUEST);
            assertThat(file.noted(folder).orElseThrow().links()).isEqualTo(JobFixture.REQUEST.links());
        }
    }

    @Test
    void knowsNoLinkWhereNobodyWroteOneOrItWasCutOff() throws IOException {
        try (ControlFile file = create()) {
            assertThat(file.noted(folder)).isEmpty();
            file.note(JobFixture.REQUEST);
        }
        flip(Files.size(path) - 1);
        try (ControlFile file = ControlFile.open(path, ID).orElseThrow()) {
            assertThat(file.noted(folder)).isEmpty();
        }
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void isForItsOwnerAlone() throws IOException {
        create().close();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(path))).isEqualTo("rw-------");
    }

    private void flip(long offset) throws IOException {
        try (RandomAccessFile file = new RandomAccessFile(path.toFile(), "rw")) {
            file.seek(offset);
            int before = file.read();
            file.seek(offset);
            file.write(~before);
        }
    }
}
