package io.sluice.engine.http;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;

import org.jspecify.annotations.Nullable;

/// A small proxy on loopback that speaks HTTP (absolute form and CONNECT) or SOCKS5. Every name leads to this machine.
final class TestProxy implements AutoCloseable {
    final List<String> asked = new CopyOnWriteArrayList<>();
    private final ServerSocket listening;
    private final ProxyRule.@Nullable Login wanted;
    private final boolean socks;

    private TestProxy(boolean socks, ProxyRule.@Nullable Login wanted) throws IOException {
        this.socks = socks;
        this.wanted = wanted;
        this.listening = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread.startVirtualThread(this::accept);
    }

    /// Speaks HTTP.
    ///
    /// @param wanted the login without which it answers 407, or null
    static TestProxy http(ProxyRule.@Nullable Login wanted) throws IOException {
        return new TestProxy(false, wanted);
    }

    static TestProxy socks5(ProxyRule.@Nullable Login wanted) throws IOException {
        return new TestProxy(true, wanted);
    }

    int port() {
        return listening.getLocalPort();
    }

    private void accept() {
        while (!listening.isClosed()) {
            try {
                Socket client = listening.accept();
                Thread.startVirtualThread(() -> serve(client));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void serve(Socket client) {
        try (client) {
            if (socks) {
                serveSocks(client);
            } else {
                serveHttp(client);
            }
        } catch (IOException broken) {
            asked.add("broken: " + broken.getMessage());
        }
    }

    private void serveHttp(Socket client) throws IOException {
        List<String> head = readHead(client.getInputStream());
        if (head.isEmpty()) {
            return;
        }
        asked.add(head.getFirst());
        if (wanted != null && !head.contains("proxy-authorization: Basic " + basic(wanted))) {
            client.getOutputStream().write(("HTTP/1.1 407 Login\r\nProxy-Authenticate: Basic realm=\"p\"\r\n"
                    + "Content-Length: 0\r\nConnection: close\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
            return;
        }
        String[] words = head.getFirst().split(" ");
        if (words[0].equals("CONNECT")) {
            try (Socket server = new Socket(InetAddress.getLoopbackAddress(),
                    Integer.parseInt(words[1].split(":")[1]))) {
                client.getOutputStream().write("HTTP/1.1 200 Connected\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
                pump(client, server);
            }
            return;
        }
        forward(client, head, URI.create(words[1]));
    }

    private static void forward(Socket client, List<String> head, URI target) throws IOException {
        try (Socket server = new Socket(InetAddress.getLoopbackAddress(), target.getPort())) {
            StringBuilder request = new StringBuilder("GET " + target.getRawPath() + " HTTP/1.1\r\n");
            head.stream().skip(1).filter(line -> !line.startsWith("proxy-") && !line.startsWith("connection"))
                    .forEach(line -> request.append(line).append("\r\n"));
            request.append("connection: close\r\n\r\n");
            server.getOutputStream().write(request.toString().getBytes(StandardCharsets.ISO_8859_1));
            server.getInputStream().transferTo(client.getOutputStream());
        }
    }

    private void serveSocks(Socket client) throws IOException {
        DataInputStream in = new DataInputStream(client.getInputStream());
        OutputStream out = client.getOutputStream();
        in.readByte();
        byte[] methods = in.readNBytes(in.readByte());
        int method = wanted == null ? 0 : 2;
        boolean offered = new String(methods, StandardCharsets.ISO_8859_1).indexOf(method) >= 0;
        out.write(new byte[]{5, (byte) (offered ? method : 0xff)});
        if (!offered || (wanted != null && !isLoggedIn(in, out))) {
            return;
        }
        in.readNBytes(3);
        int kind = in.readByte();
        String host = kind == 3
                ? new String(in.readNBytes(in.readUnsignedByte()), StandardCharsets.US_ASCII)
                : Arrays.toString(in.readNBytes(kind == 1 ? 4 : 16));
        int port = in.readUnsignedShort();
        asked.add(host + ":" + port);
        try (Socket server = new Socket(InetAddress.getLoopbackAddress(), port)) {
            out.write(new byte[]{5, 0, 0, 1, 0, 0, 0, 0, 0, 0});
            pump(client, server);
        }
    }

    private boolean isLoggedIn(DataInputStream in, OutputStream out) throws IOException {
        in.readByte();
        String user = new String(in.readNBytes(in.readUnsignedByte()), StandardCharsets.UTF_8);
        String password = new String(in.readNBytes(in.readUnsignedByte()), StandardCharsets.UTF_8);
        boolean right = new ProxyRule.Login(user, password).equals(wanted);
        out.write(new byte[]{1, (byte) (right ? 0 : 1)});
        return right;
    }

    private static void pump(Socket client, Socket server) throws IOException {
        Thread up = Thread.startVirtualThread(() -> {
            try {
                client.getInputStream().transferTo(server.getOutputStream());
            } catch (IOException ended) {
                // The other direction tells.
            }
        });
        server.getInputStream().transferTo(client.getOutputStream());
        up.interrupt();
    }

    // Names in lower case.
    private static List<String> readHead(InputStream in) throws IOException {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (int next = in.read(); next >= 0; next = in.read()) {
            if (next == '\n' && line.isEmpty()) {
                return lines;
            } else if (next == '\n') {
                int colon = lines.isEmpty() ? -1 : line.indexOf(":");
                lines.add(colon < 0
                        ? line.toString()
                        : line.substring(0, colon).toLowerCase(Locale.ROOT) + line.substring(colon));
                line.setLength(0);
            } else if (next != '\r') {
                line.append((char) next);
            }
        }
        return List.of();
    }

    private static String basic(ProxyRule.Login login) {
        return Base64.getEncoder()
                .encodeToString((login.user() + ":" + login.password()).getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public void close() throws IOException {
        listening.close();
    }
}
