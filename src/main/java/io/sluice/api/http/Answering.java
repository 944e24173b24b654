package io.sluice.api.http;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import io.sluice.model.ListException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Turns questions into answers, and whatever goes wrong into a [Problem].
public final class Answering {
    private static final Logger LOG = LoggerFactory.getLogger(Answering.class);

    private Answering() {
    }

    public static void register(RoutesConfig routes, Route route) {
        routes.addHttpHandler(route.method(), route.path(), context -> {
            context.status(route.gives().status());
            Object body = route.action().answer(new Ask(context));
            if (body != null) {
                context.json(body);
            }
        });
    }

    public static void tellProblems(RoutesConfig routes) {
        routes.exception(ProblemException.class, (refused, context) -> tell(refused.problem(), context));
        routes.exception(HttpResponseException.class, (refused, context) -> tell(of(refused.getStatus()), context));
        routes.exception(ListException.class, (unreached, context) -> {
            LOG.warn("The list could not be reached: {} {}", context.method(), context.path(), unreached);
            tell(Problem.listOutOfReach(), context);
        });
        routes.exception(Exception.class, (defect, context) -> {
            LOG.error("A request could not be answered: {} {}", context.method(), context.path(), defect);
            tell(of(Problem.Kind.INTERNAL.status()), context);
        });
    }

    private static void tell(Problem problem, Context context) {
        context.status(problem.status()).result(ApiJson.bytes(problem)).contentType(Problem.MEDIA_TYPE);
    }

    private static Problem of(int status) {
        return switch (status) {
            case 404 -> Problem.of(Problem.Kind.NOT_FOUND, "There is no such path. See /api/openapi.json.");
            case 405 -> Problem.of(Problem.Kind.METHOD_NOT_ALLOWED, "This path takes another method.");
            case 413 -> Ask.tooLarge();
            case 400 -> Problem.of(Problem.Kind.BAD_REQUEST, "The request cannot be read.");
            default -> Problem.of(Problem.Kind.INTERNAL, "Sluice could not do that; its log says why.");
        };
    }
}
