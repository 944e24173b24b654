package io.sluice.api;

import java.net.http.HttpRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.read.ListAppender;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.sluice.api.http.Token;
import io.sluice.model.DownloadState.Completed;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

@DisplayName("The token of the API")
class TokenKeptTest extends Aria2Fixture {
    private final Logger log = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    private final Logger own = (Logger) LoggerFactory.getLogger("io.sluice");
    private final ListAppender<ILoggingEvent> logged = new ListAppender<>();

    @BeforeEach
    void listen() {
        logged.start();
        log.addAppender(logged);
        own.setLevel(Level.TRACE);
    }

    @AfterEach
    void stop() {
        log.detachAppender(logged);
        own.setLevel(null);
    }

    private static String text(ILoggingEvent event) {
        return event.getFormattedMessage() + (event.getThrowableProxy() == null
                ? ""
                : ThrowableProxyUtil.asString(event.getThrowableProxy()));
    }

    @Test
    void isInNoAnswerNoEventAndNoLogWhateverIsAsked() throws Exception {
        String token = address().path("token").asString();
        List<String> told = new ArrayList<>();
        try (EventReader listener = new EventReader(url("/api/events"), token, "of-1")) {
            for (Answer answer : askEverything(token)) {
                told.add(answer.whole().headers().map() + answer.whole().body());
            }
            UUID last = UUID.fromString(added("last"));
            queue.awaitAll(Completed.class, last);
            var event = listener.next();
            while (!event.data().path("id").asString().equals(last.toString())) {
                told.add(event.data().toString());
                event = listener.next();
            }
        }
        api.close();
        assertThat(told).hasSizeGreaterThan(15).noneMatch(it -> it.contains(token));
        assertThat(logged.list).isNotEmpty();
        assertThat(logged.list).extracting(TokenKeptTest::text).noneMatch(it -> it.contains(token));
    }

    private List<Answer> askEverything(String token) throws Exception {
        String id = added("a");
        String rpc = "{\"id\":\"q\",\"method\":\"%s\",\"params\":[\"token:" + token + "\"%s]}";
        return List.of(get("/api/downloads"), get("/api/downloads/status"), get("/api/downloads/" + id),
                get("/api/settings"), get("/api/openapi.json"), get("/api/" + token),
                get("/api/downloads?sort=" + token.substring(1)), post("/api/downloads/" + id + "/retry"),
                post("/api/downloads", "{\"url\":"), post("/api/downloads", "{\"url\":\"ftp://h/a\"}"),
                patch("/api/settings", "{\"desktop\":{\"api\":{\"port\":-1}}}"),
                delete("/api/downloads/" + id), rpc(rpc.formatted("aria2.getGlobalOption", "")),
                rpc(rpc.formatted("aria2.getSessionInfo", "")), rpc(rpc.formatted("aria2.fly", "")),
                rpc(rpc.formatted("aria2.tellStatus", ",\"" + "0".repeat(16) + "\"")),
                rpc(rpc.formatted("aria2.addUri", ",1")), rpc("{\"token:" + token),
                send(HttpRequest.newBuilder(url("/api/downloads")).build()),
                send(request("/api/downloads").header("Origin", "https://evil.example").build()));
    }

    @Test
    void isComparedInOnePlaceInATimeThatTellsNothing() {
        JavaClasses program = new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages("io.sluice");
        noClasses().that().areNotAssignableTo(Token.class).and().areNotAssignableTo(Endpoint.class).should()
                .callMethod(Token.class, "text").because("whoever has its text may compare it otherwise")
                .check(program);
        assertThat(program.get(Token.class).getMethod("is", String.class).getMethodCallsFromSelf())
                .anyMatch(it -> it.getTarget().getName().equals("isEqual"))
                .noneMatch(it -> it.getTarget().getName().equals("equals"));
        var token = new Token("täglich");
        assertThat(token.is("täglich")).isTrue();
        assertThat(List.of("", "t", "täglich ", "taglich", "TÄGLICH")).noneMatch(token::is);
    }
}
