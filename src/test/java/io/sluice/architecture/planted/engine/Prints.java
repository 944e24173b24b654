package io.sluice.architecture.planted.engine;

final class Prints {
    private Prints() {
    }

    static void print() {
        System.out.println("seen");
    }
}
