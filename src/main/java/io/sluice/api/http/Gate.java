package io.sluice.api.http;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpMethod;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/// Who gets in. It stands before everything else, the handshake of a WebSocket included.
///
/// - `Host` is this machine by its own names and the port that was asked: a web page that has its name lead to 127.0.0.1
///   gets nowhere.
/// - `Origin`, where a browser sends one, is an extension or listed in the settings (RFC 6454 §7).
/// - Every path but [#OPEN] needs the token; that of aria2's dialect, which has it in the body, looks itself.
public final class Gate extends Handler.Wrapper {
    /// Needs no token and tells nothing.
    public static final String OPEN = "/api/health";
    public static final String RPC = "/jsonrpc";
    private static final Set<String> HOSTS = Set.of("localhost", "127.0.0.1", "[::1]");
    private static final Set<String> EXTENSIONS = Set.of("chrome-extension", "moz-extension", "safari-web-extension");
    private static final String BEARER = "Bearer ";
    private static final int HTTP_PORT = 80;

    private final Supplier<Token> token;
    private final Supplier<List<String>> origins;
    private final Traffic traffic;

    /// @param origins that may ask besides extensions, as browsers send them
    /// @param traffic is told who came
    public Gate(Supplier<Token> token, Supplier<List<String>> origins, Traffic traffic) {
        this.token = token;
        this.origins = origins;
        this.traffic = traffic;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        Optional<String> origin = Optional.ofNullable(request.getHeaders().get(HttpHeader.ORIGIN));
        Optional<Problem> refused = refused(request, origin);
        if (refused.isPresent()) {
            traffic.refused();
            refuse(response, refused.get(), callback);
            return true;
        }
        origin.ifPresent(it -> allow(response.getHeaders(), it));
        if (origin.isPresent() && isPreflight(request)) {
            response.setStatus(HttpStatus.NO_CONTENT_204);
            callback.succeeded();
            return true;
        }
        traffic.letIn();
        return super.handle(request, response, callback);
    }

    private Optional<Problem> refused(Request request, Optional<String> origin) {
        if (!isHere(request)) {
            return Optional.of(Problem.of(Problem.Kind.MISDIRECTED,
                    "Ask for 127.0.0.1 or localhost, with the port of this API."));
        }
        if (origin.isPresent() && !isAllowed(origin.get())) {
            return Optional.of(Problem.of(Problem.Kind.FORBIDDEN,
                    "This page may not ask. Its origin can be allowed in the settings, under API."));
        }
        if (request.getLength() > Ask.MOST_BYTES) {
            return Optional.of(Ask.tooLarge());
        }
        boolean open = origin.isPresent() && isPreflight(request);
        return open || isOpen(Request.getPathInContext(request)) || hasToken(request)
                ? Optional.empty()
                : Optional.of(Problem.of(Problem.Kind.UNAUTHORIZED,
                        "Send Authorization: Bearer and the token of endpoint.json."));
    }

    private static boolean isHere(Request request) {
        List<String> hosts = request.getHeaders().getValuesList(HttpHeader.HOST);
        if (hosts.size() != 1) {
            return false;
        }
        String host = hosts.getFirst().toLowerCase(Locale.ROOT);
        int colon = host.lastIndexOf(':');
        boolean named = colon > host.lastIndexOf(']');
        String name = named ? host.substring(0, colon) : host;
        String port = named ? host.substring(colon + 1) : String.valueOf(HTTP_PORT);
        return HOSTS.contains(name) && port.equals(String.valueOf(Request.getLocalPort(request)));
    }

    private boolean isAllowed(String origin) {
        int end = origin.indexOf("://");
        return end > 0 && EXTENSIONS.contains(origin.substring(0, end)) || origins.get().contains(origin);
    }

    private static boolean isPreflight(Request request) {
        return HttpMethod.OPTIONS.is(request.getMethod())
                && request.getHeaders().contains("Access-Control-Request-Method");
    }

    private static boolean isOpen(String path) {
        return path.equals(OPEN) || path.equals(RPC);
    }

    private boolean hasToken(Request request) {
        String given = request.getHeaders().get(HttpHeader.AUTHORIZATION);
        return given != null && given.regionMatches(true, 0, BEARER, 0, BEARER.length())
                && token.get().is(given.substring(BEARER.length()).strip());
    }

    private static void allow(HttpFields.Mutable headers, String origin) {
        headers.put("Access-Control-Allow-Origin", origin);
        headers.put("Access-Control-Allow-Methods", "GET, POST, PATCH, DELETE");
        headers.put("Access-Control-Allow-Headers", "Authorization, Content-Type, Last-Event-ID");
        headers.put("Access-Control-Max-Age", "600");
        headers.put(HttpHeader.VARY, "Origin");
    }

    private static void refuse(Response response, Problem problem, Callback callback) {
        response.setStatus(problem.status());
        response.getHeaders().put(HttpHeader.CONTENT_TYPE, Problem.MEDIA_TYPE);
        if (problem.status() == HttpStatus.UNAUTHORIZED_401) {
            response.getHeaders().put(HttpHeader.WWW_AUTHENTICATE, "Bearer");
        }
        response.write(true, ByteBuffer.wrap(ApiJson.bytes(problem)), callback);
    }
}
