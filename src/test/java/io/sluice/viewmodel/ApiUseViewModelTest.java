package io.sluice.viewmodel;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

import io.sluice.i18n.Messages;
import io.sluice.model.ApiUse;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayName("Who uses the API")
class ApiUseViewModelTest {
    private final ApiUseViewModel use = new ApiUseViewModel();

    private String shown() {
        return String.join("\n", use.look().stream().map(it -> it.in(Messages.in(Locale.ENGLISH))).toList());
    }

    @Test
    void isNobodyWhileItIsNotOpen() {
        assertThat(shown()).startsWith("Nobody");
        use.of(Optional::empty);
        assertThat(shown()).startsWith("Nobody");
    }

    @Test
    void isToldAnewAtEachLook() {
        use.of(() -> Optional.of(new ApiUse("http://127.0.0.1:17580", 2, 1, 0, 3, null)));
        assertThat(shown()).isEqualTo("""
                It is open at http://127.0.0.1:17580.
                Programs that listen to events: 2. Open WebSockets: 1.
                No requests since the start; turned away: 3.""");
        use.of(() -> Optional.of(new ApiUse("http://127.0.0.1:1", 0, 0, 1_204, 0, Instant.EPOCH)));
        assertThat(shown()).contains("http://127.0.0.1:1.", "1,204, turned away: 0")
                .containsPattern("The last one: .*(1970|1969|70|69)");
    }
}
