package io.sluice.viewmodel;

import java.util.List;
import java.util.stream.Stream;

import io.sluice.settings.ApiSettings;
import io.sluice.settings.ApiToken;
import io.sluice.settings.CredentialStore;
import io.sluice.settings.Setting;

/// How other programs may use Sluice, in the settings. JavaFX thread.
///
/// @param port    0 for any free one
/// @param origins of web pages, with spaces between
/// @param token   not empty from the first time on that the API was open; a secret
public record ApiViewModel(SettingChoice<Boolean> on, SettingText<Integer> port, SettingText<List<String>> origins,
        SettingText<String> token) {
    static ApiViewModel of(SettingFields fields) {
        return new ApiViewModel(
                fields.choice(Setting.API, now -> now.desktop().api().on(),
                        (now, value) -> now.withDesktop(now.desktop().withApi(now.desktop().api().withOn(value)))),
                fields.text(Setting.API_PORT, new SettingText.Kind<>(ApiViewModel::readPort, Object::toString,
                        now -> now.desktop().api().port()),
                        (now, value) -> now.withDesktop(now.desktop().withApi(now.desktop().api().withPort(value)))),
                fields.text(Setting.API_ORIGINS, new SettingText.Kind<>(ApiViewModel::readOrigins,
                        all -> String.join(" ", all), now -> now.desktop().api().origins()),
                        (now, value) -> now
                                .withDesktop(now.desktop().withApi(now.desktop().api().withOrigins(value)))),
                fields.plain(Setting.API, _ -> fields.credentials().password(CredentialStore.API), (now, value) -> {
                    fields.credentials().setPassword(CredentialStore.API, value);
                    return now;
                }));
    }

    /// Programs that have the old token are not let in any more.
    public void renewToken() {
        token.textProperty().set(ApiToken.fresh());
    }

    private static Reading<Integer> readPort(String typed) {
        try {
            return new Reading.Good<>(ApiSettings.DEFAULT.withPort(Integer.parseInt(typed.strip())).port());
        } catch (IllegalArgumentException unreadable) {
            return new Reading.Bad<>(UserMessage.of("settings.notAPort"));
        }
    }

    private static Reading<List<String>> readOrigins(String typed) {
        List<String> origins = Stream.of(typed.split("[\\s,]+")).filter(it -> !it.isEmpty()).toList();
        try {
            return new Reading.Good<>(ApiSettings.DEFAULT.withOrigins(origins).origins());
        } catch (IllegalArgumentException unreadable) {
            return new Reading.Bad<>(UserMessage.of("settings.notAnOrigin"));
        }
    }
}
