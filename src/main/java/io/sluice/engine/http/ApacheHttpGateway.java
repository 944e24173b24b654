package io.sluice.engine.http;

import java.io.IOException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import javax.net.ssl.SSLContext;

import io.sluice.model.Failure;
import org.apache.hc.client5.http.ClientProtocolException;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.protocol.HttpClientContext;
import org.apache.hc.core5.http.HttpStatus;
import org.apache.hc.core5.http.NoHttpResponseException;
import org.apache.hc.core5.net.URIAuthority;
import org.apache.hc.core5.util.Timeout;
import org.jspecify.annotations.Nullable;

/// Speaks HTTP/1.1 over connections that all downloads share; each segment has its own (one HTTP/2 connection for all
/// would be one window, and one server-side limit, for all). Blocking, meant for virtual threads.
public final class ApacheHttpGateway implements HttpGateway {
    private static final int MOST_REDIRECTS = 20;

    private final Clock clock;
    private final Logins logins;
    private final ProxyRoutes routes;
    private final ConnectionPool connections;

    /// Trusts whom the JDK trusts and goes through no proxy.
    ///
    /// @param clock for a `Retry-After` that is a date
    public ApacheHttpGateway(Clock clock) {
        this(clock, jdkTrust());
    }

    /// @param trust says whose certificates are believed
    public ApacheHttpGateway(Clock clock, SSLContext trust) {
        this(clock, trust, _ -> ProxyRule.DIRECT, Logins.NONE);
    }

    /// Trusts whom the JDK trusts.
    ///
    /// @param proxies asked for each request; after its answers change, call [#closeIdle()]
    /// @param logins  asked for each request
    public ApacheHttpGateway(Clock clock, ProxyChoice proxies, Logins logins) {
        this(clock, jdkTrust(), proxies, logins);
    }

    private ApacheHttpGateway(Clock clock, SSLContext trust, ProxyChoice proxies, Logins logins) {
        this.clock = clock;
        this.logins = logins;
        this.routes = new ProxyRoutes(proxies);
        this.connections = new ConnectionPool(trust, "Sluice/" + version(), routes);
    }

    /// Requests from now on use new connections.
    public void closeIdle() {
        connections.closeIdle();
    }

    @Override
    public RangeAnswer fetch(RangeRequest request, Cancellation cancellation) throws AnswerException {
        Hop hop = Hop.to(request.link(), logins);
        Set<URI> seen = new HashSet<>();
        while (seen.add(hop.link()) && seen.size() <= MOST_REDIRECTS + 1) {
            ApacheRangeAnswer answer = ask(hop, request, cancellation);
            if (!answer.isRedirect()) {
                return answer;
            }
            try (answer) {
                hop = hop.follow(answer.location(), logins);
                answer.skipShortBody();
            }
        }
        throw new AnswerException(new Failure.TooManyRedirects(hop.origin().host()));
    }

    @Override
    public void close() {
        connections.close();
    }

    private ApacheRangeAnswer ask(Hop hop, RangeRequest request, Cancellation cancellation) throws AnswerException {
        ProxyRule rule = routes.ruleFor(hop.origin().target());
        try {
            ApacheRangeAnswer answer = askTwiceIfStale(hop, request, cancellation);
            if (rule instanceof ProxyRule.Proxy proxy
                    && answer.status() == HttpStatus.SC_PROXY_AUTHENTICATION_REQUIRED) {
                answer.close();
                throw new AnswerException(new Failure.ProxyNeedsCredentials(proxy.host()));
            }
            return answer;
        } catch (IOException broken) {
            throw new AnswerException(failureOf(broken, rule, hop, request), broken);
        }
    }

    private static Failure failureOf(IOException broken, ProxyRule rule, Hop hop, RangeRequest request) {
        String host = hop.origin().host();
        Optional<Failure> ofProxy = rule instanceof ProxyRule.Proxy proxy
                ? ProxyFailures.of(broken, proxy)
                : Optional.empty();
        return ofProxy.orElseGet(() -> broken instanceof SocketTimeoutException
                ? new Failure.TimedOut(host)
                : Failures.of(broken, host, request.timeout()));
    }

    // RFC 9112 §9.3.1: a server may close an idle connection at any time. That is no failure of the download.
    private ApacheRangeAnswer askTwiceIfStale(Hop hop, RangeRequest request, Cancellation cancellation)
            throws IOException {
        HttpClientContext context = HttpClientContext.create();
        try {
            return send(hop, request, cancellation, context);
        } catch (NoHttpResponseException | SocketException broken) {
            if (cancellation.isCancelled() || !CarefulExecutor.reusedConnection(context)) {
                throw broken;
            }
            connections.closeIdle();
            return send(hop, request, cancellation, HttpClientContext.create());
        }
    }

    private ApacheRangeAnswer send(Hop hop, RangeRequest request, Cancellation cancellation, HttpClientContext context)
            throws IOException {
        HttpUriRequestBase message = message(hop, request);
        Runnable breakOff = message::cancel;
        cancellation.onCancel(breakOff);
        try {
            ProxyRule rule = routes.ruleFor(hop.origin().target());
            ProxyLogin.prepare(rule, context);
            // A connection serves only requests of its own rule: one made before the proxy changed is not used again.
            context.setUserToken(rule);
            var response = connections.client().executeOpen(hop.origin().target(), message, context);
            return new ApacheRangeAnswer(hop, new AnswerHead(response, clock), response, context, breakOff,
                    cancellation);
        } catch (IllegalStateException closed) {
            // The client says so where it is cancelled, or closed, between two of its steps.
            cancellation.forget(breakOff);
            throw new IOException("Cancelled", closed);
        } catch (IllegalArgumentException malformed) {
            // The parser's own values refuse what it has read, as a version 1.-1.
            cancellation.forget(breakOff);
            throw new ClientProtocolException(malformed);
        } catch (IOException failed) {
            cancellation.forget(breakOff);
            throw failed;
        }
    }

    private static HttpUriRequestBase message(Hop hop, RangeRequest request) throws AnswerException {
        HttpUriRequestBase message = new HttpUriRequestBase("GET", URI.create(hop.link().toASCIIString()));
        message.setAuthority(new URIAuthority(hop.origin().host(), hop.link().getPort()));
        message.setConfig(config(request.timeout()));
        message.setHeader("Accept", "*/*");
        message.setHeader("Accept-Encoding", "identity");
        if (!request.isWholeFile()) {
            message.setHeader("Range", rangeOf(request));
            setIfThere(message, "If-Range", request.ifRange());
        }
        setIfThere(message, "Authorization", hop.login() == null ? null : hop.login().header());
        HeaderRules.sentTo(hop.origin(), Origin.of(request.link()), request.headers())
                .forEach(header -> message.setHeader(header.name(), header.value()));
        return message;
    }

    private static String rangeOf(RangeRequest request) {
        String last = request.to() == RangeRequest.TO_THE_END ? "" : Long.toString(request.to() - 1);
        return "bytes=" + request.from() + "-" + last;
    }

    private static void setIfThere(HttpUriRequestBase message, String name, @Nullable String value) {
        if (value != null) {
            message.setHeader(name, value);
        }
    }

    // The response time-out is the socket's: it holds for the head and for each silence within the body.
    private static RequestConfig config(Duration timeout) {
        return RequestConfig.custom().setResponseTimeout(Timeout.of(timeout))
                .setConnectionRequestTimeout(Timeout.of(timeout)).setRedirectsEnabled(false)
                .setContentCompressionEnabled(false).setProtocolUpgradeEnabled(false)
                .build();
    }

    private static String version() {
        String version = ApacheHttpGateway.class.getPackage().getImplementationVersion();
        return version == null ? "dev" : version;
    }

    private static SSLContext jdkTrust() {
        try {
            return SSLContext.getDefault();
        } catch (NoSuchAlgorithmException incomplete) {
            throw new IllegalStateException("This Java has no TLS", incomplete);
        }
    }
}
