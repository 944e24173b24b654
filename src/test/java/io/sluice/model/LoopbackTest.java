package io.sluice.model;

import java.net.URI;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayName("A link")
class LoopbackTest {
    @ParameterizedTest
    @ValueSource(strings = {"http://127.0.0.1:8080/a", "http://localhost/a", "https://LOCALHOST:1/",
            "http://127.0.0.2/",
            "http://api.localhost/", "http://[::1]:80/a", "http://[0:0:0:0:0:0:0:1]/", "http://user@127.8.9.10/"})
    void ofThisMachineNeedsNoNetwork(String link) {
        assertThat(Loopback.leadsHere(URI.create(link))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://10.0.0.1/", "http://127.0.0.1.example/", "http://localhost.example/",
            "http://[::2]/", "http://12.7.0.0/", "mailto:a@localhost", "http://notlocalhost/"})
    void ofAnotherMachineDoes(String link) {
        assertThat(Loopback.leadsHere(URI.create(link))).isFalse();
    }
}
