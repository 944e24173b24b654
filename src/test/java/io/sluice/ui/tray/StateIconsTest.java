package io.sluice.ui.tray;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import io.sluice.platform.tray.TrayIcon;
import io.sluice.ui.common.OnJavaFx;
import io.sluice.viewmodel.TrayViewModel.Icon;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

@ExtendWith(OnJavaFx.class)
@DisplayName("The tray's picture")
class StateIconsTest {
    private final StateIcons icons = new StateIcons();

    @ParameterizedTest
    @EnumSource
    void hasAllSizesAndIsNotEmpty(Icon state) {
        TrayIcon icon = icons.of(state);

        assertThat(icon.sizes()).extracting(TrayIcon.Size::pixels).containsExactly(16, 22, 24, 32, 48);
        assertThat(icon.sizes()).allSatisfy(size -> assertThat(Arrays.stream(size.argb()).distinct().count())
                .isGreaterThan(5));
    }

    @Test
    void isAnotherOneForEachState() {
        Set<List<Integer>> pictures = Arrays.stream(Icon.values())
                .map(state -> Arrays.stream(icons.of(state).sizes().getFirst().argb()).boxed().toList())
                .collect(Collectors.toSet());

        assertThat(pictures).hasSize(Icon.values().length);
    }
}
