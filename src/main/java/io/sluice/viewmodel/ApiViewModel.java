package io.sluice.viewmodel;

import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;

import io.sluice.settings.ApiSettings;
import io.sluice.settings.ApiSettings.Aria2;
import io.sluice.settings.ApiToken;
import io.sluice.settings.CredentialStore;
import io.sluice.settings.Setting;

/// How other programs may use Sluice, in the settings. JavaFX thread.
///
/// @param port    0 for any free one
/// @param origins of web pages, with spaces between
/// @param aria2Port     whether aria2's port is open as well
/// @param aria2Shutdown whether programs made for aria2 may end Sluice
/// @param token   not empty from the first time on that the API was open; a secret
public record ApiViewModel(SettingChoice<Boolean> on, SettingText<Integer> port, SettingText<List<String>> origins,
        SettingChoice<Boolean> aria2Port, SettingChoice<Boolean> aria2Shutdown, SettingText<String> token) {
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
                aria2(fields, Setting.ARIA2_PORT, Aria2::port, Aria2::withPort),
                aria2(fields, Setting.ARIA2_SHUTDOWN, Aria2::shutdown, Aria2::withShutdown),
                fields.plain(Setting.API, _ -> fields.credentials().password(CredentialStore.API), (now, value) -> {
                    fields.credentials().setPassword(CredentialStore.API, value);
                    return now;
                }));
    }

    private static SettingChoice<Boolean> aria2(SettingFields fields, Setting setting,
            Function<Aria2, Boolean> getter, BiFunction<Aria2, Boolean, Aria2> setter) {
        return fields.choice(setting, now -> getter.apply(now.desktop().api().aria2()), (now, value) -> {
            ApiSettings api = now.desktop().api();
            return now.withDesktop(now.desktop().withApi(api.withAria2(setter.apply(api.aria2(), value))));
        });
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
