package io.sluice.settings;

final class Bounds {
    private Bounds() {
    }

    static void check(String what, int value, int least, int most) {
        if (value < least || value > most) {
            throw new IllegalArgumentException(what + " is " + value + ", but must be " + least + "-" + most);
        }
    }
}
