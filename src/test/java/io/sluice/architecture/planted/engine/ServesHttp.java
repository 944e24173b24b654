package io.sluice.architecture.planted.engine;

import io.javalin.Javalin;

public final class ServesHttp {
    Javalin server() {
        return Javalin.create();
    }
}
