package io.sluice.architecture.planted.engine;

final class Sleeps {
    private Sleeps() {
    }

    static void waitASecond() throws InterruptedException {
        Thread.sleep(1_000);
    }
}
