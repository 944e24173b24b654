package io.sluice.engine.http;

import java.nio.charset.StandardCharsets;

import org.apache.hc.client5.http.auth.AuthScope;
import org.apache.hc.client5.http.auth.UsernamePasswordCredentials;
import org.apache.hc.client5.http.impl.auth.BasicCredentialsProvider;
import org.apache.hc.client5.http.impl.auth.BasicScheme;
import org.apache.hc.client5.http.protocol.HttpClientContext;
import org.apache.hc.core5.http.HttpHost;

/// Gives an HTTP proxy the login that the user set for it, and nobody else: Basic with the first request, what else it asks
/// for (Digest) afterwards. The client knows no login of a server, so that a server's 401 comes through as an answer.
final class ProxyLogin {
    private ProxyLogin() {
    }

    static void prepare(ProxyRule rule, HttpClientContext context) {
        if (rule instanceof ProxyRule.HttpProxy proxy && proxy.login() != null) {
            HttpHost host = ProxyRoutes.hostOf(proxy);
            var credentials = new UsernamePasswordCredentials(proxy.login().user(),
                    proxy.login().password().toCharArray());
            var provider = new BasicCredentialsProvider();
            provider.setCredentials(new AuthScope(host), credentials);
            context.setCredentialsProvider(provider);
            BasicScheme basic = new BasicScheme(StandardCharsets.UTF_8);
            basic.initPreemptive(credentials);
            context.resetAuthExchange(host, basic);
        }
    }
}
