package io.sluice.app;

import java.io.IOException;
import java.util.concurrent.Executor;
import java.util.function.Consumer;

import io.sluice.model.WhenDone;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Does what the settings want when the last download is done. Returns at once.
///
/// @param quit       ends the program
/// @param background runs what blocks
/// @param refused    told why the machine did not obey
record AfterWork(MachinePower power, Runnable quit, Executor background,
        Consumer<String> refused) implements Consumer<WhenDone> {
    private static final Logger LOG = LoggerFactory.getLogger(AfterWork.class);

    private interface Order {
        void give() throws IOException, InterruptedException;
    }

    @Override
    public void accept(WhenDone choice) {
        LOG.info("All downloads are done: {}", choice);
        switch (choice) {
            case NOTHING -> {
            }
            case QUIT -> quit.run();
            case SLEEP -> give(power::sleep);
            // The system ends the program as it ends all others; where it refuses, the program goes on.
            case SHUT_DOWN -> give(power::shutDown);
        }
    }

    private void give(Order order) {
        background.execute(() -> {
            try {
                order.give();
            } catch (IOException refusal) {
                LOG.warn("The machine did not obey", refusal);
                refused.accept(String.valueOf(refusal.getMessage()));
            } catch (InterruptedException ending) {
                Thread.currentThread().interrupt();
            }
        });
    }
}
