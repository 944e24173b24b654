package io.sluice.engine.http;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.SocketTimeoutException;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

class ReadAheadStreamTest {
    private static final int RECORD = 16 << 10;

    @Test
    void asksTheSocketOnceForManyRecords() throws IOException {
        var socket = new Arriving(new byte[4 * (5 + RECORD)], Integer.MAX_VALUE);
        var stream = new ReadAheadStream(socket);
        stream.readAhead();
        for (int record = 0; record < 4; record++) {
            assertEquals(5, stream.readNBytes(new byte[5], 0, 5));
            assertEquals(RECORD, stream.readNBytes(new byte[RECORD], 0, RECORD));
        }
        assertEquals(1, socket.reads);
    }

    @Test
    void takesNothingAheadUntilItIsTold() throws IOException {
        var stream = new ReadAheadStream(new Arriving(new byte[100], Integer.MAX_VALUE));
        assertEquals(5, stream.read(new byte[5]));
        assertEquals(0, stream.held());
        assertEquals(95, stream.available());
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void givesEveryByteInOrderWhateverIsAskedAndArrives(long seed) throws IOException {
        Random random = new Random(seed);
        byte[] sent = new byte[1 << 20];
        random.nextBytes(sent);
        var stream = new ReadAheadStream(new Arriving(sent, 1 + random.nextInt(200_000)));
        var received = new ByteArrayOutputStream();
        byte[] buffer = new byte[300_000];
        int count = 0;
        while (count >= 0) {
            received.write(buffer, 0, count);
            if (received.size() > 1_000) {
                stream.readAhead();
            }
            count = stream.read(buffer, 0, 1 + random.nextInt(buffer.length));
        }
        assertArrayEquals(sent, received.toByteArray());
    }

    @Test
    void countsWhatItHoldsAsAvailable() throws IOException {
        var stream = new ReadAheadStream(new Arriving(new byte[200 << 10], Integer.MAX_VALUE));
        stream.readAhead();
        assertEquals(0, stream.read());
        assertEquals((200 << 10) - 1, stream.available());
        assertEquals(10, stream.skip(10));
        assertEquals((200 << 10) - 11, stream.available());
    }

    @Test
    void givesNothingTwiceAfterATimeOut() throws IOException {
        var socket = new Arriving(new byte[]{1, 2, 3}, 2);
        var stream = new ReadAheadStream(socket);
        stream.readAhead();
        assertEquals(1, stream.read());
        assertEquals(2, stream.read());
        socket.timesOut = true;
        assertThrows(SocketTimeoutException.class, stream::read);
        assertEquals(0, stream.held());
        socket.timesOut = false;
        assertEquals(3, stream.read());
        assertEquals(-1, stream.read());
    }

    /// Bytes that come in pieces.
    private static final class Arriving extends FilterInputStream {
        private final int most;
        private int reads;
        private boolean timesOut;

        Arriving(byte[] bytes, int most) {
            this(new ByteArrayInputStream(bytes), most);
        }

        private Arriving(InputStream in, int most) {
            super(in);
            this.most = most;
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            reads++;
            if (timesOut) {
                throw new SocketTimeoutException();
            }
            return super.read(into, offset, Math.min(length, most));
        }
    }
}
