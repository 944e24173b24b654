package io.sluice.api.client;

import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// Questions and answers in HTTP/1.0, whose answers end with the connection. Of the JDK's own clients one knows no `PATCH`,
/// the other one loads TLS first, which takes longer than all the rest of a command. The token goes nowhere but into the
/// header.
record Http(Address address) {
    private static final int CONNECT_MILLIS = 2_000;
    /// The first search in a list of a million takes some seconds.
    private static final int ANSWER_MILLIS = 60_000;
    private static final int FIRST_ERROR = 400;
    private static final String END_OF_HEADERS = "\r\n\r\n";

    private record Answer(int status, String body) {
    }

    JsonNode get(String path) throws ApiException {
        return ask("GET", path, null);
    }

    /// @param body null for none
    JsonNode post(String path, @Nullable String body) throws ApiException {
        return ask("POST", path, body);
    }

    /// @throws ApiException where nobody answers, or refuses
    JsonNode ask(String method, String path, @Nullable String body) throws ApiException {
        Answer answer = answer(method + " " + path, body == null ? "" : body);
        JsonNode content = Json.read(answer.body());
        if (answer.status() >= FIRST_ERROR) {
            throw new ApiException.Refused(Refusal.of(content));
        }
        return content;
    }

    private Answer answer(String question, String body) throws ApiException {
        URI url = address.url();
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(url.getHost(), url.getPort()), CONNECT_MILLIS);
            socket.setSoTimeout(ANSWER_MILLIS);
            socket.getOutputStream().write(request(question, body.getBytes(StandardCharsets.UTF_8)));
            return read(socket.getInputStream());
        } catch (ConnectException nobody) {
            throw new ApiException.NotRunning(true, nobody);
        } catch (IOException broken) {
            throw new ApiException.Unreadable("The answer did not arrive", broken);
        }
    }

    private byte[] request(String question, byte[] body) {
        String head = question + " HTTP/1.0\r\nHost: " + address.url().getAuthority() + "\r\nAuthorization: Bearer "
                + address.token() + "\r\nContent-Type: application/json\r\nContent-Length: " + body.length
                + END_OF_HEADERS;
        byte[] start = head.getBytes(StandardCharsets.US_ASCII);
        byte[] all = new byte[start.length + body.length];
        System.arraycopy(start, 0, all, 0, start.length);
        System.arraycopy(body, 0, all, start.length, body.length);
        return all;
    }

    private static Answer read(InputStream in) throws IOException {
        String all = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        int end = all.indexOf(END_OF_HEADERS);
        String[] line = all.split(" ", 3);
        if (end < 0 || line.length < 3 || !line[0].startsWith("HTTP/1.")) {
            throw new IOException("Not an answer of HTTP");
        }
        return new Answer(Integer.parseInt(line[1]), all.substring(end + END_OF_HEADERS.length()));
    }
}
