package io.sluice.engine;

import java.io.IOException;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.UserDefinedFileAttributeView;
import java.util.Map;

import io.sluice.model.Content;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

@DisplayName("A finished file carries its origin")
class OriginMarkTest extends JobFixture {
    private static final String SYSTEM = System.getProperty("os.name");

    private static String attribute(Path file, String name) throws IOException {
        var view = Files.getFileAttributeView(file, UserDefinedFileAttributeView.class);
        ByteBuffer value = ByteBuffer.allocate(view.size(name));
        view.read(name, value);
        return new String(value.array(), StandardCharsets.UTF_8);
    }

    @Test
    void withoutUserInfoAndSignature() throws IOException {
        assumeTrue(SYSTEM.startsWith("Linux") && Files.getFileStore(folder).supportsFileAttributeView("user"));
        URI served = server.file("f.bin", bytes).uri();
        URI link = URI.create("http://me:secret@localhost:" + served.getPort() + "/f.bin#X-Amz-Signature=abc");

        Path file = completed(job(order(link, null, Content.NOTHING_YET, 1)).run()).file();

        assertThat(attribute(file, OriginMark.XDG)).isEqualTo(served.toString());
    }

    @Test
    void byTheZoneOnWindows() {
        assertThat(OriginMark.mark("Windows 11", "https://a.example/f.exe")).containsExactlyEntriesOf(
                Map.of("Zone.Identifier",
                        "[ZoneTransfer]\r\nZoneId=3\r\nHostUrl=https://a.example/f.exe\r\n"));
    }

    @Test
    void byTheSystemItselfOnMacOs() {
        assertThat(OriginMark.mark("Mac OS X", "https://a.example/f")).isEmpty();
    }

    @Test
    void orNotWhereThatCannotBe() {
        assertThatCode(() -> OriginMark.put(folder.resolve("not there"), URI.create("http://a.example/f")))
                .doesNotThrowAnyException();
    }
}
