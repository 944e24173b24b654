package io.sluice.app;

public final class Main {
    private Main() {
    }

    static void main(String[] arguments) {
    }
}
