package io.sluice.api.aria2;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import tools.jackson.databind.JsonNode;

/// An answer.
///
/// @param body         as JSON
/// @param failed       whether HTTP says so, too
/// @param unauthorized whether a token was wrong: to be held back, so that guessing takes long
/// @param welcome      whether a right token came with it
record Reply(Object body, boolean failed, boolean unauthorized, boolean welcome) {
    static Reply result(JsonNode id, Methods.Called called) {
        return new Reply(envelope(id, "result", called.result()), false, called.unauthorized(), !called.open());
    }

    static Reply error(JsonNode id, RpcException error) {
        return new Reply(envelope(id, "error", errorBody(error)), true, error.isUnauthorized(), false);
    }

    /// Of a batch: HTTP does not fail, whatever is in it.
    static Reply all(List<Reply> each) {
        return new Reply(each.stream().map(Reply::body).toList(), false, each.stream().anyMatch(Reply::unauthorized),
                each.stream().anyMatch(Reply::welcome));
    }

    static Map<String, Object> errorBody(RpcException error) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("code", error.code());
        body.put("message", error.message());
        return body;
    }

    private static Map<String, Object> envelope(JsonNode id, String member, Object value) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("id", id);
        body.put("jsonrpc", "2.0");
        body.put(member, value);
        return body;
    }
}
