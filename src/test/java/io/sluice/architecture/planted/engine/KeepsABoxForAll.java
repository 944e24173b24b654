package io.sluice.architecture.planted.engine;

import java.util.concurrent.atomic.AtomicInteger;

final class KeepsABoxForAll {
    static final AtomicInteger COUNT = new AtomicInteger();

    private KeepsABoxForAll() {
    }
}
