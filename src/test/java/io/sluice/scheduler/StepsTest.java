package io.sluice.scheduler;

import java.net.URI;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

@DisplayName("The steps of the user")
class StepsTest {
    private final Steps steps = new Steps();

    private Step relinked() {
        return new Step.Relinked(UUID.randomUUID(), List.of(URI.create("http://a/")), List.of(URI.create("http://b/")));
    }

    private static Object fail(Step step) {
        throw new IllegalStateException("The disk is full");
    }

    @Test
    void areNotForgottenWhereTakingThemBackFails() {
        Step step = relinked();
        steps.did(step);
        assertThatIllegalStateException().isThrownBy(() -> steps.goBack(StepsTest::fail));
        assertThat(steps.goBack(it -> it)).contains(step);
    }

    @Test
    void areNotForgottenWhereDoingThemAgainFails() {
        Step first = relinked();
        Step second = relinked();
        List.of(first, second).forEach(steps::did);
        steps.goBack(it -> it);
        steps.goBack(it -> it);
        assertThatIllegalStateException().isThrownBy(() -> steps.goForward(StepsTest::fail));
        assertThat(steps.goForward(it -> it)).contains(first);
        assertThat(steps.goForward(it -> it)).contains(second);
    }

    @Test
    void thatChangedNothingCostNoRedo() {
        Step step = relinked();
        steps.did(step);
        steps.goBack(it -> it);
        steps.did(new Step.Cancelled(List.of()));
        assertThat(steps.goForward(it -> it)).contains(step);
    }

    @Test
    void ofTooManyDownloadsAreNotRemembered() {
        Set<UUID> many = new HashSet<>();
        for (long i = 0; i <= Steps.MOST_DOWNLOADS; i++) {
            many.add(new UUID(0, i));
        }
        steps.did(new Step.Moved(Map.of(), Map.of(), many));
        assertThat(steps.undo().back()).isNull();
    }
}
