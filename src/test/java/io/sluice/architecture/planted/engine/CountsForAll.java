package io.sluice.architecture.planted.engine;

final class CountsForAll {
    static int count;

    private CountsForAll() {
    }
}
