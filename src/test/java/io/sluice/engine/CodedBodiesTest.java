package io.sluice.engine;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.zip.Deflater;

import io.sluice.model.Content;
import io.sluice.model.Failure;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayName("A body that was compressed although nobody asked for it")
class CodedBodiesTest extends JobFixture {
    private ServedFile serving(String name, String coding, byte[] body) {
        return server.file(name, bytes).always(Fault.ignoresRanges(), Fault.coded(coding, body));
    }

    private byte[] deflated(boolean bare) {
        Deflater deflater = new Deflater(Deflater.BEST_SPEED, bare);
        deflater.setInput(bytes);
        deflater.finish();
        byte[] result = new byte[2 * LENGTH];
        int length = deflater.deflate(result);
        deflater.end();
        return Arrays.copyOf(result, length);
    }

    @ParameterizedTest
    @ValueSource(strings = {"gzip", "x-gzip", "GZIP"})
    void isDecoded(String coding) {
        Ending ending = fetch(serving("f.bin", coding, Fault.compressed(bytes)));
        assertIsWhole(ending, bytes);
        assertThat(completed(ending).lengthProved()).isTrue();
        assertThat(completed(ending).content().resumable()).isFalse();
        assertThat(answers.getFirst().totalBytes()).isEqualTo(Content.UNKNOWN);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void isDecodedWhereDeflateIsMeantEitherWay(boolean bare) {
        assertIsWhole(fetch(serving("f.bin", "deflate", deflated(bare))), bytes);
    }

    @Test
    void isDecodedWhereItHasSeveralMembers() {
        ByteArrayOutputStream members = new ByteArrayOutputStream();
        for (int from = 0; from < LENGTH; from += 100 * KIB) {
            members.writeBytes(Fault.compressed(Arrays.copyOfRange(bytes, from, Math.min(LENGTH, from + 100 * KIB))));
        }
        assertIsWhole(fetch(serving("f.bin", "gzip", members.toByteArray())), bytes);
    }

    @Test
    void isDecodedInChunks() {
        ServedFile file = serving("f.bin", "gzip", Fault.compressed(bytes)).always(Fault.chunked());
        assertIsWhole(fetch(file), bytes);
    }

    @Test
    void isStillAFailureInACodingThatNobodyKnows() {
        assertThat(failure(fetch(serving("f.bin", "br", bytes))))
                .isEqualTo(new Failure.WrongAnswer("localhost", "a body encoded as br"));
        assertThat(names()).isEmpty();
    }

    @Test
    void isNoFileWhereItIsNotWhatItsHeadSays() {
        assertThat(failure(fetch(serving("f.bin", "gzip", bytes)))).isInstanceOf(Failure.WrongAnswer.class);
        assertThat(names()).isEmpty();
    }

    @Test
    void isNoFileWhereItEndsEarly() {
        byte[] whole = Fault.compressed(bytes);
        byte[] part = Arrays.copyOf(whole, whole.length - 5);
        assertThat(failure(fetch(serving("f.bin", "gzip", part)))).isInstanceOf(Failure.Transient.class);
        assertThat(names()).isEmpty();
    }

    @Test
    void isNeverPutTogetherFromSegments() {
        ServedFile file = server.file("f.bin", bytes).when(request -> request.range() != null, Fault.gzip());
        file.when(request -> request.range() == null, Fault.coded("gzip", Fault.compressed(bytes)));
        assertThat(failure(fetch(file))).isInstanceOf(Failure.WrongAnswer.class);
        assertThat(failure(fetch(file))).isInstanceOf(Failure.WrongAnswer.class);
        assertIsWhole(fetch(file), bytes);
        assertThat(server.requests()).extracting(SeenRequest::range).isEqualTo(
                Arrays.asList("bytes=0-", "bytes=0-", null));
    }

    @Test
    void isTheFileItselfWhereItsNameSaysSo() {
        byte[] archive = Fault.compressed(bytes);
        assertIsWhole(fetch(serving("f.tar.gz", "x-gzip", archive)), archive);
        assertThat(names()).isEqualTo(List.of("f.tar.gz", "f.tar.gz.part.sluice"));
    }
}
