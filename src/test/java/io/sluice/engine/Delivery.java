package io.sluice.engine;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/// Sends one answer of [FaultyServer], and stops where a fault wants it.
final class Delivery {
    private static final int CHUNK = 32 << 10;

    private final Socket connection;
    private final OutputStream out;
    private final List<Fault> stops;

    Delivery(Socket connection, List<Fault> faults) throws IOException {
        this.connection = connection;
        this.out = new BufferedOutputStream(connection.getOutputStream(), CHUNK);
        this.stops = faults.stream().filter(Delivery::isStop).sorted(Comparator.comparingLong(Delivery::placeOf))
                .toList();
    }

    /// Sends it until its end, or until a fault wants no more.
    ///
    /// @return whether the connection stays
    boolean send(Reply reply) throws IOException, InterruptedException {
        if (!stops.isEmpty() && placeOf(stops.getFirst()) == Fault.BEFORE_THE_HEAD) {
            return goesOn(stops.getFirst());
        }
        sendHead(reply);
        int sent = 0;
        for (Fault stop : stops) {
            int until = (int) Math.min(reply.body().length, placeOf(stop));
            sendBody(reply, sent, until);
            out.flush();
            sent = until;
            if (!goesOn(stop)) {
                return false;
            }
        }
        sendBody(reply, sent, reply.body().length);
        if (reply.framing() == Reply.Framing.CHUNKED) {
            write("0\r\n\r\n");
        }
        out.flush();
        return reply.framing() != Reply.Framing.CLOSE;
    }

    private static boolean isStop(Fault fault) {
        return fault instanceof Fault.Broken || fault instanceof Fault.Held;
    }

    private static long placeOf(Fault fault) {
        return switch (fault) {
            case Fault.Broken(_, long afterBytes) -> afterBytes;
            case Fault.Held(_, long afterBytes) -> afterBytes;
            case Fault.OtherVersion _,Fault.Altered _ -> -1;
        };
    }

    private boolean goesOn(Fault stop) throws IOException, InterruptedException {
        if (stop instanceof Fault.Held(Gate gate, _)) {
            gate.pass();
            return true;
        }
        if (stop instanceof Fault.Broken(Fault.How how, _)) {
            breakOff(how);
        }
        return false;
    }

    private void breakOff(Fault.How how) throws IOException {
        if (how == Fault.How.STALL) {
            awaitTheClient();
        }
        // With a linger time of 0 the system sends RST in place of FIN.
        connection.setSoLinger(how == Fault.How.RESET, 0);
        connection.close();
    }

    private void awaitTheClient() throws IOException {
        // What a client says while it waits for an answer is no reason to go on.
        connection.getInputStream().transferTo(OutputStream.nullOutputStream());
    }

    private void sendHead(Reply reply) throws IOException {
        boolean old = reply.framing() == Reply.Framing.CLOSE;
        write("HTTP/1.%d %d Said\r\n".formatted(old ? 0 : 1, reply.status()));
        for (Map.Entry<String, String> header : reply.headers().entrySet()) {
            write(header.getKey() + ": " + header.getValue() + "\r\n");
        }
        if (reply.framing() == Reply.Framing.CHUNKED) {
            write("Transfer-Encoding: chunked\r\n");
        } else if (!old && !reply.headers().containsKey("Content-Length")) {
            write("Content-Length: " + reply.body().length + "\r\n");
        }
        write("\r\n");
    }

    private void sendBody(Reply reply, int from, int to) throws IOException {
        if (reply.framing() != Reply.Framing.CHUNKED) {
            out.write(reply.body(), from, to - from);
            return;
        }
        for (int at = from; at < to; at += CHUNK) {
            int length = Math.min(CHUNK, to - at);
            write(Integer.toHexString(length) + "\r\n");
            out.write(reply.body(), at, length);
            write("\r\n");
        }
    }

    private void write(String ascii) throws IOException {
        // Raw UTF-8 in a header is one of the things that servers do.
        out.write(ascii.getBytes(StandardCharsets.UTF_8));
    }
}
