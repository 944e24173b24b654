package io.sluice.api;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/// Runs what stands in docs/api.md, as a reader would, one example after the other: each block of `sh` is followed by one of
/// `http`, which is what it answers. Ids are those of the document until an answer brings the real ones.
@DisplayName("Each example of the API's document")
@Timeout(120)
class ApiDocumentTest extends ApiFixture {
    private static final Path DOCUMENT = Path.of("docs/api.md");
    private static final Pattern BLOCK = Pattern.compile("^```(\\w*)\\n(.*?)^```$", Pattern.MULTILINE | Pattern.DOTALL);
    private static final Pattern OTHER_EACH_TIME = Pattern
            .compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}|[0-9a-f]{16}|\\d{4}-\\d\\d-\\d\\dT.*Z|/home/.*");
    private static final String SERVER = "https://example.org/";
    /// With the head of the answer; a stream is left after a while.
    private static final String CURL = "curl() { command curl --silent --show-error --include --max-time 2 \"$@\"; }\n";

    private final Map<String, String> real = new HashMap<>();

    private record Block(String language, String text) {
    }

    private record Example(String command, String answer) {
    }

    @BeforeEach
    void prepare() throws Exception {
        real.put(SERVER, server.link("").toString());
        post("/api/downloads/pause");
        patch("/api/settings", "{\"max_concurrent_downloads\":3}");
        Path home = Files.createDirectories(folder.resolve("home/.local/share/sluice"));
        Files.copy(endpoint(), home.resolve("endpoint.json"));
    }

    private static List<Example> examples() throws IOException {
        List<Block> blocks = BLOCK.matcher(Files.readString(DOCUMENT)).results()
                .map((MatchResult it) -> new Block(it.group(1), it.group(2))).toList();
        List<Example> examples = new ArrayList<>();
        for (int i = 0; i < blocks.size(); i += 2) {
            assertThat(blocks.get(i).language()).as("a command: %s", blocks.get(i).text()).isEqualTo("sh");
            assertThat(blocks.size()).as("no answer to %s", blocks.get(i).text()).isGreaterThan(i + 1);
            assertThat(blocks.get(i + 1).language()).as("the answer to %s", blocks.get(i).text()).isEqualTo("http");
            examples.add(new Example(blocks.get(i).text(), blocks.get(i + 1).text()));
        }
        return examples;
    }

    @Test
    void isAnsweredAsItStandsThere() throws Exception {
        List<Example> examples = examples();
        assertThat(examples).hasSizeGreaterThan(9);
        // Where the API is and what its token is called is said in the first one.
        String variables = String.join("\n",
                examples.getFirst().command().lines().filter(it -> it.matches("[A-Z]+=.*")).toList());
        for (Example example : examples) {
            String told = run(CURL + variables + "\n" + now(example.command()));
            compare(example, told.replace("\r", ""));
        }
    }

    private String now(String text) {
        String now = text;
        for (Map.Entry<String, String> each : real.entrySet()) {
            now = now.replace(each.getKey(), each.getValue());
        }
        return now;
    }

    private String run(String script) throws Exception {
        var builder = new ProcessBuilder("sh", "-eu", "-c", script).redirectErrorStream(true);
        builder.environment().put("HOME", folder.resolve("home").toString());
        Process process = builder.start();
        return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }

    private void compare(Example example, String told) {
        String[] expected = now(example.answer()).split("\n\n", 2);
        String[] answer = told.split("\n\n", 2);
        assertThat(answer).as("%s: %s", example.command(), told).hasSize(2);
        String status = expected[0].lines().findFirst().orElseThrow();
        assertThat(answer[0]).as(example.command()).startsWith(status);
        expected[0].lines().skip(1).map(line -> line.substring(0, line.indexOf(':') + 1))
                .forEach(header -> assertThat(answer[0]).as(example.command()).contains("\n" + header));
        if (expected.length == 1) {
            return;
        }
        if (expected[0].contains("text/event-stream")) {
            expected[1].lines().filter(line -> line.startsWith("event: ")).forEach(
                    line -> assertThat(answer[1].lines()).as(example.command()).contains(line));
        } else {
            holds(example.command(), JSON.readTree(expected[1]), JSON.readTree(answer[1]));
        }
    }

    /// What is shown is there: each member, of a list the first ones, with its value.
    private void holds(String where, JsonNode shown, JsonNode found) {
        assertThat(found.getNodeType()).as("%s: %s", where, found).isEqualTo(shown.getNodeType());
        shown.properties().forEach(it -> {
            assertThat(found.has(it.getKey())).as("%s: %s in %s", where, it.getKey(), found).isTrue();
            holds(where + " " + it.getKey(), it.getValue(), found.path(it.getKey()));
        });
        for (int i = 0; i < shown.size() && shown.isArray(); i++) {
            assertThat(found.size()).as("%s: %s", where, found).isGreaterThan(i);
            holds(where + " " + i, shown.get(i), found.get(i));
        }
        if (shown.isValueNode()) {
            value(where, shown.asString(), found.asString());
        }
    }

    private void value(String where, String shown, String found) {
        if (OTHER_EACH_TIME.matcher(shown).matches()) {
            real.put(shown, found);
        } else {
            assertThat(found).as(where).isEqualTo(shown);
        }
    }
}
