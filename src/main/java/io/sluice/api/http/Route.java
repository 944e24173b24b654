package io.sluice.api.http;

import java.util.List;

import io.javalin.http.HandlerType;
import org.jspecify.annotations.Nullable;

/// One thing that may be asked: registered as it stands here, and told in the API's own description.
///
/// @param path    as Javalin spells it: `/api/downloads/{id}`
/// @param summary a sentence for the description
/// @param queries what may stand behind the question mark
/// @param takes   the record that the JSON body is read into, or null where none is read
/// @param gives   the answer where all goes well
public record Route(HandlerType method, String path, String summary, List<Query> queries, @Nullable Class<?> takes,
        Gives gives, Action action) {
    /// @param type `integer` or `string`
    public record Query(String name, String type, String meaning) {
    }

    /// @param body null for none
    public record Gives(int status, @Nullable Class<?> body) {
        public static final Gives NOTHING = new Gives(204, null);

        public static Gives ok(Class<?> body) {
            return new Gives(200, body);
        }
    }

    /// Answers a question. May block: each runs on a thread of its own.
    public interface Action {
        /// @return the body, or null where [Gives] has none
        /// @throws ProblemException where it cannot be done
        @Nullable
        Object answer(Ask ask);
    }

    public static Route get(String path, String summary, Class<?> gives, Action action) {
        return new Route(HandlerType.GET, path, summary, List.of(), null, Gives.ok(gives), action);
    }

    public static Route post(String path, String summary, Class<?> gives, Action action) {
        return new Route(HandlerType.POST, path, summary, List.of(), null, Gives.ok(gives), action);
    }

    public Route asking(Query... more) {
        return new Route(method, path, summary, List.of(more), takes, gives, action);
    }

    public Route taking(Class<?> body) {
        return new Route(method, path, summary, queries, body, gives, action);
    }

    public Route giving(Gives other) {
        return new Route(method, path, summary, queries, takes, other, action);
    }

    public Route by(HandlerType other) {
        return new Route(other, path, summary, queries, takes, gives, action);
    }
}
