package io.sluice.api.aria2;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

import io.sluice.api.http.ApiJson;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.NullNode;

/// Opens requests and wraps answers as JSON-RPC 2.0 does, in aria2's manner: the member `jsonrpc` is not looked at.
final class Envelope {
    private final Methods methods;

    Envelope(Methods methods) {
        this.methods = methods;
    }

    /// @param request one call, or a list of them
    Reply answer(byte[] request) {
        try {
            JsonNode tree = ApiJson.tree(request);
            if (tree.isMissingNode()) {
                return unreadable();
            }
            return tree.isArray() ? batch(tree) : one(tree);
        } catch (JacksonException malformed) {
            return unreadable();
        }
    }

    private static Reply unreadable() {
        return Reply.error(NullNode.getInstance(), new RpcException(RpcException.PARSE_ERROR, "Parse error."));
    }

    private Reply batch(JsonNode calls) {
        return calls.size() > Methods.MOST_AT_ONCE
                ? Reply.error(NullNode.getInstance(), new RpcException(RpcException.INVALID_REQUEST,
                        "At most " + Methods.MOST_AT_ONCE + " calls at once. Send them in parts."))
                : Reply.all(calls.valueStream().map(this::one).toList());
    }

    private Reply one(JsonNode call) {
        JsonNode id = call.get("id");
        JsonNode method = call.path("method");
        if (id == null || !method.isString()) {
            return Reply.error(id == null ? NullNode.getInstance() : id,
                    new RpcException(RpcException.INVALID_REQUEST, "Invalid Request."));
        }
        JsonNode params = call.path("params");
        if (!params.isArray() && !params.isMissingNode()) {
            return Reply.error(id, new RpcException(RpcException.INVALID_PARAMS, "Invalid params."));
        }
        try {
            return Reply.result(id, methods.call(method.asString(), params.valueStream().toList()));
        } catch (RpcException failed) {
            return Reply.error(id, failed);
        }
    }

    /// The call that a query of `GET` stands for. Without method and id, `params` are a batch.
    ///
    /// @param params in Base64
    /// @throws RpcException where that is none
    static byte[] fromQuery(Optional<String> method, Optional<String> id, Optional<String> params) {
        byte[] decoded = params.map(Envelope::decoded).orElseGet(() -> "[]".getBytes(StandardCharsets.UTF_8));
        if (method.isEmpty() && id.isEmpty()) {
            return decoded;
        }
        try {
            Map<String, Object> call = new LinkedHashMap<>();
            method.ifPresent(it -> call.put("method", it));
            id.ifPresent(it -> call.put("id", it));
            call.put("params", ApiJson.tree(decoded));
            return ApiJson.bytes(call);
        } catch (JacksonException malformed) {
            throw new RpcException(RpcException.PARSE_ERROR, "Parse error.");
        }
    }

    // A plus that nobody encoded has become a space.
    private static byte[] decoded(String params) {
        String standard = params.replace(' ', '+').replace('-', '+').replace('_', '/');
        try {
            return Base64.getDecoder().decode(standard);
        } catch (IllegalArgumentException none) {
            throw new RpcException(RpcException.PARSE_ERROR, "The params are not in Base64.");
        }
    }
}
