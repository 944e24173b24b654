package io.sluice.app;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@DisplayName("A hand-over on the wire")
class HandoverTest {
    private static final Handover TWO = new Handover(Path.of("/home/ümläut"),
            List.of("https://example.org/a b?x=1\n2", ""));

    @Test
    void arrivesAsItWasSent() throws IOException {
        assertThat(read(written(TWO))).isEqualTo(TWO);
    }

    @Test
    void mayBeOfAFolderAlone() throws IOException {
        Handover none = new Handover(Path.of("/"), List.of());

        assertThat(read(written(none))).isEqualTo(none);
    }

    @Test
    void thatIsCutOffAnywhereIsRefused() throws IOException {
        byte[] whole = written(TWO);
        for (int length = 0; length < whole.length; length++) {
            byte[] cut = Arrays.copyOf(whole, length);
            assertThatThrownBy(() -> read(cut)).isInstanceOf(EOFException.class);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {Integer.MIN_VALUE, -1, 0, Handover.MOST_ARGUMENTS + 2, Integer.MAX_VALUE})
    void withAnImpossibleNumberOfTextsIsRefused(int count) {
        byte[] bytes = ByteBuffer.allocate(8).putInt(count).putInt(0).array();

        assertThatThrownBy(() -> read(bytes)).isInstanceOf(IOException.class).hasMessageContaining("texts");
    }

    @ParameterizedTest
    @ValueSource(ints = {Integer.MIN_VALUE, -1, Handover.MOST_BYTES + 1, Integer.MAX_VALUE})
    void withAnImpossiblyLongTextIsRefusedBeforeItIsRead(int length) {
        byte[] bytes = ByteBuffer.allocate(8).putInt(1).putInt(length).array();

        assertThatThrownBy(() -> read(bytes)).isInstanceOf(IOException.class).hasMessageContaining("bytes");
    }

    @Test
    void isBoundedAsAWhole() throws IOException {
        String half = "x".repeat(Handover.MOST_BYTES / 2);
        byte[] bytes = written(new Handover(Path.of("/"), List.of(half, half)));

        assertThatThrownBy(() -> read(bytes)).isInstanceOf(IOException.class).hasMessageContaining("bytes");
    }

    @Test
    void fromNoFolderIsRefused() {
        byte[] bytes = ByteBuffer.allocate(9).putInt(1).putInt(1).put((byte) 0).array();

        assertThatThrownBy(() -> read(bytes)).isInstanceOf(IOException.class).hasMessageContaining("folder");
    }

    private static byte[] written(Handover handover) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        handover.writeTo(new DataOutputStream(bytes));
        return bytes.toByteArray();
    }

    private static Handover read(byte[] bytes) throws IOException {
        return Handover.readFrom(new DataInputStream(new ByteArrayInputStream(bytes)));
    }
}
