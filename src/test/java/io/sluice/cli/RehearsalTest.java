package io.sluice.cli;

import java.util.Locale;

import io.sluice.i18n.Messages;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayName("The rehearsal of a command")
class RehearsalTest {
    @Test
    void asksAndIsAnswered() throws Exception {
        assertThat(Rehearsal.hold(Messages.in(Locale.ENGLISH))).isEqualTo(ExitCode.DONE.code());
    }
}
