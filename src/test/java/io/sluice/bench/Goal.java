package io.sluice.bench;

import java.util.function.ToDoubleFunction;

/// At most `most` times what another one needs.
record Goal(Figure figure, String than, double most) {
    enum Figure {
        WALL("wall", Measure::wallSeconds), CPU("CPU", Measure::cpuSeconds);

        private final String word;
        private final ToDoubleFunction<Measure> of;

        Figure(String word, ToDoubleFunction<Measure> of) {
            this.word = word;
            this.of = of;
        }
    }

    static Goal wall(String than, double most) {
        return new Goal(Figure.WALL, than, most);
    }

    static Goal cpu(String than, double most) {
        return new Goal(Figure.CPU, than, most);
    }

    String verdict(Measure ours, Measure theirs) {
        double ratio = figure.of.applyAsDouble(ours) / figure.of.applyAsDouble(theirs);
        return "%s %.2f of `%s`, goal ≤ %.2f: %s".formatted(figure.word, ratio, than, most,
                ratio <= most ? "met" : "missed by %.0f %%".formatted((ratio / most - 1) * 100));
    }
}
