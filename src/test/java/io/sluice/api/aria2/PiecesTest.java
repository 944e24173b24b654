package io.sluice.api.aria2;

import java.util.List;

import io.sluice.model.ByteRange;
import io.sluice.model.SegmentMap;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayName("Pieces of a file")
class PiecesTest {
    private static final long MIB = 1 << 20;

    private static String bitfield(long length, ByteRange... missing) {
        return Pieces.of(length).bitfield(new SegmentMap(length, List.of(missing), List.of()));
    }

    @Test
    void areOneMebibyteEach() {
        assertThat(Pieces.of(0).number()).isZero();
        assertThat(Pieces.of(1).number()).isEqualTo(1);
        assertThat(Pieces.of(MIB).number()).isEqualTo(1);
        assertThat(Pieces.of(MIB + 1).number()).isEqualTo(2);
    }

    @Test
    void areLargerWhereThereWouldBeTooMany() {
        assertThat(Pieces.of(4_096 * MIB)).isEqualTo(new Pieces(4_096 * MIB, MIB));
        assertThat(Pieces.of(4_096 * MIB + 1).size()).isEqualTo(2 * MIB);
        assertThat(Pieces.of(Long.MAX_VALUE / 4).number()).isLessThanOrEqualTo(4_096);
    }

    @Test
    void areThereWhereNoByteIsMissing() {
        assertThat(bitfield(10 * MIB)).isEqualTo("ffc0");
        assertThat(bitfield(10 * MIB, new ByteRange(0, 10 * MIB))).isEqualTo("0000");
        assertThat(bitfield(10 * MIB, new ByteRange(MIB, MIB + 1))).isEqualTo("bfc0");
        assertThat(bitfield(10 * MIB, new ByteRange(MIB - 1, MIB + 1), new ByteRange(9 * MIB, 10 * MIB)))
                .isEqualTo("3f80");
    }
}
