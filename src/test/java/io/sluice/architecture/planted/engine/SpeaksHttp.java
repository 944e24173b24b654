package io.sluice.architecture.planted.engine;

import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;

record SpeaksHttp(CloseableHttpClient client) {
}
