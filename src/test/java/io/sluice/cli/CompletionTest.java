package io.sluice.cli;

import java.util.Locale;

import io.sluice.api.CliFixture;
import io.sluice.i18n.Messages;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayName("What shells complete")
class CompletionTest extends CliFixture {
    @Test
    void isToldToBashAndZshByPicocli() {
        assertThat(run("completion", "bash").out()).contains("function _complete_sluice", "--priority", "bashcompinit");
        assertThat(run("completion", "zsh").out()).isEqualTo(run("completion", "bash").out());
    }

    @Test
    void isToldToFishLineByLine() {
        assertThat(FishCompletion.of(Model.of(Messages.in(Locale.ENGLISH)))).contains(
                "complete -c sluice -n __fish_use_subcommand -a status -d 'Tells the queue in numbers.'",
                "complete -c sluice -n __fish_use_subcommand -l headless -d "
                        + "'Without a window; what happens is logged to standard output.'",
                "complete -c sluice -n '__fish_seen_subcommand_from add' -l dir -r -F -d 'Where the files go.'",
                "complete -c sluice -n '__fish_seen_subcommand_from list' -l status -x "
                        + "-a 'queued downloading paused completed failed cancelled' -d 'Only those.'");
    }
}
