package io.sluice.model;

import java.net.URI;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayName("A link as others may see it")
class PublicLinkTest {
    @ParameterizedTest(name = "{0}")
    @CsvSource({"https://a.example/f.iso, https://a.example/f.iso",
            "https://me:secret@a.example:8443/f.iso, https://a.example:8443/f.iso",
            "https://me:se%40cret@a.example/f.iso, https://a.example/f.iso",
            "https://s3.example/f?X-Amz-Signature=ab&X-Amz-Date=1, https://s3.example/f",
            "https://cdn.example/f?Expires=1&Signature=ab&Key-Pair-Id=K, https://cdn.example/f",
            "https://a.example/f?id=1&token=ab, https://a.example/f", "https://a.example/f#secret, https://a.example/f",
            "https://a.example/x;jsessionid=ab/f.iso;v=1, https://a.example/x/f.iso",
            "https://a.example, https://a.example", "https://a.example/%C3%BC%20x, https://a.example/%C3%BC%20x",
            "magnet:?xt=urn:btih:ab, magnet:"})
    void saysWhereAndNothingSecret(String link, String seen) {
        assertThat(PublicLink.of(URI.create(link))).isEqualTo(seen);
    }
}
