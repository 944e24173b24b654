package io.sluice.api.aria2;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;

import io.sluice.api.http.Problem;
import io.sluice.api.http.ProblemException;
import io.sluice.model.ListException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;

/// Calls methods by their names, for whoever has the token.
final class Methods {
    static final int MOST_AT_ONCE = 10_000;
    private static final Logger LOG = LoggerFactory.getLogger(Methods.class);
    private static final String MULTICALL = "system.multicall";
    private static final String LIST = "system.listMethods";
    private static final String NOTIFICATIONS = "system.listNotifications";
    // Those within a call of several have a token each.
    private static final Set<String> WITHOUT_TOKEN = Set.of(MULTICALL, LIST, NOTIFICATIONS);

    private final Map<String, Method> byName;
    private final Predicate<String> isToken;

    Methods(Map<String, Method> byName, Predicate<String> isToken) {
        this.byName = new TreeMap<>(byName);
        this.isToken = isToken;
        this.byName.put(LIST, _ -> Stream.concat(this.byName.keySet().stream(), Stream.of(MULTICALL)).toList());
        this.byName.put(NOTIFICATIONS, _ -> Notice.Kind.METHODS);
    }

    /// @param values as they were sent, with the token
    /// @throws RpcException where it cannot be done
    Called call(String name, List<JsonNode> values) {
        if (name.equals(MULTICALL)) {
            return several(Params.of(values));
        }
        if (!WITHOUT_TOKEN.contains(name) && !isToken.test(Params.token(values))) {
            throw RpcException.unauthorized();
        }
        Method method = byName.get(name);
        if (method == null) {
            throw new RpcException("No such method: " + name);
        }
        return new Called(carriedOut(name, method, Params.of(values)), WITHOUT_TOKEN.contains(name), false);
    }

    /// @param result       as JSON
    /// @param open         whether no token was needed
    /// @param unauthorized whether one of several had a wrong one
    record Called(Object result, boolean open, boolean unauthorized) {
    }

    private static Object carriedOut(String name, Method method, Params params) {
        try {
            return method.call(params);
        } catch (ProblemException refused) {
            throw new RpcException(refused.problem().detail());
        } catch (RpcException refused) {
            throw refused;
        } catch (ListException unreached) {
            LOG.warn("The list could not be reached: {}", name, unreached);
            throw new RpcException(Problem.listOutOfReach().detail());
        } catch (RuntimeException defect) {
            LOG.error("{} could not be carried out", name, defect);
            throw new RpcException("Sluice could not do that; its log says why.");
        }
    }

    private Called several(Params params) {
        List<JsonNode> calls = params.list(0);
        if (calls.size() > MOST_AT_ONCE) {
            throw new RpcException("At most " + MOST_AT_ONCE + " calls at once. Send them in parts.");
        }
        List<Object> results = new ArrayList<>();
        boolean unauthorized = false;
        boolean open = true;
        for (JsonNode call : calls) {
            try {
                Called called = nested(call);
                open &= called.open();
                results.add(List.of(called.result()));
            } catch (RpcException failed) {
                unauthorized |= failed.isUnauthorized();
                results.add(Reply.errorBody(failed));
            }
        }
        return new Called(results, open, unauthorized);
    }

    private Called nested(JsonNode call) {
        JsonNode name = call.path("methodName");
        JsonNode params = call.path("params");
        if (!call.isObject()) {
            throw new RpcException("system.multicall expected struct.");
        }
        if (!name.isString()) {
            throw new RpcException("Missing methodName.");
        }
        if (name.asString().equals(MULTICALL)) {
            throw new RpcException("Recursive system.multicall forbidden.");
        }
        return call(name.asString(), params.isArray() ? params.valueStream().toList() : List.of());
    }
}
