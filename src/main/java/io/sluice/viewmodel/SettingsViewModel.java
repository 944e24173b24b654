package io.sluice.viewmodel;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.BiFunction;
import java.util.function.Function;

import io.sluice.model.SpeedWindows;
import io.sluice.model.WeeklyWindows;
import io.sluice.settings.AddingSettings.OnDuplicate;
import io.sluice.settings.AppearanceSettings;
import io.sluice.settings.AppearanceSettings.Theme;
import io.sluice.settings.CredentialStore;
import io.sluice.settings.Fairness;
import io.sluice.settings.HistorySettings;
import io.sluice.settings.QueueSettings;
import io.sluice.settings.QueueSettings.WhenLowered;
import io.sluice.settings.Setting;
import io.sluice.settings.Settings;
import io.sluice.settings.SettingsStore;
import io.sluice.settings.TransferSettings;

/// What the settings dialog shows. Every valid value takes effect as it is typed; there is nothing to confirm.
/// JavaFX thread.
public final class SettingsViewModel {
    private final SettingsStore store;
    private final SettingsWriter writer;
    private final Notices notices;
    private final Map<Setting, String> fixed;
    private final SettingText<Path> folder;
    private final SettingText<Integer> atOnce;
    private final SettingText<Integer> retries;
    private final SettingText<Integer> connections;
    private final SettingText<Integer> connectionsPerHost;
    private final SettingText<Long> speedLimit;
    private final SettingChoice<WhenLowered> whenLowered;
    private final SettingChoice<OnDuplicate> onDuplicate;
    private final SettingChoice<Boolean> byPriority;
    private final SettingChoice<Theme> theme;
    private final ProxyViewModel proxy;
    private final FairnessViewModel fairness;
    private final ScheduleViewModel schedule;
    private final HistoryViewModel history;
    private final List<SettingText<?>> texts;
    private final List<SettingChoice<?>> choices;

    SettingsViewModel(SettingsStore store, Executor background, Executor fx, Notices notices) {
        this.store = store;
        this.notices = notices;
        this.writer = new SettingsWriter(store, background, fx);
        this.fixed = store.fixed();
        folder = text(Setting.FOLDER, new SettingText.Kind<>(FolderText::read, Path::toString,
                inQueue(QueueSettings::folder)), (now, value) -> now.withQueue(now.queue().withFolder(value)),
                FolderText::unusable);
        atOnce = text(Setting.AT_ONCE, count(QueueSettings.MOST, inQueue(QueueSettings::atOnce)),
                (now, value) -> now.withQueue(now.queue().withAtOnce(value)), _ -> Optional.empty());
        retries = text(Setting.MAX_RETRIES, count(QueueSettings.MOST, inQueue(QueueSettings::maxRetries)),
                (now, value) -> now.withQueue(now.queue().withMaxRetries(value)), _ -> Optional.empty());
        connections = text(Setting.CONNECTIONS,
                count(TransferSettings.MOST_CONNECTIONS, now -> now.transfer().connections()),
                (now, value) -> now.withTransfer(now.transfer().withConnections(value)),
                _ -> Optional.empty());
        connectionsPerHost = text(Setting.CONNECTIONS_PER_HOST,
                count(TransferSettings.MOST_CONNECTIONS, now -> now.transfer().hosts().connections()),
                (now, value) -> now.withTransfer(now.transfer()
                        .withHosts(now.transfer().hosts().withConnections(value))),
                _ -> Optional.empty());
        speedLimit = speedLimitText();
        whenLowered = choice(Setting.WHEN_LOWERED, inQueue(QueueSettings::whenLowered),
                (now, value) -> now.withQueue(now.queue().withWhenLowered(value)));
        onDuplicate = choice(Setting.ON_DUPLICATE, inQueue(queue -> queue.adding().onDuplicate()),
                (now, value) -> now.withQueue(now.queue().withOnDuplicate(value)));
        byPriority = choice(Setting.BY_PRIORITY, inQueue(QueueSettings::byPriority),
                (now, value) -> now.withQueue(now.queue().withByPriority(value)));
        theme = choice(Setting.THEME, now -> now.appearance().theme(),
                (now, value) -> now.withAppearance(new AppearanceSettings(value)));
        proxy = proxySection();
        fairness = fairnessSection();
        schedule = scheduleSection();
        history = historySection();
        texts = allTexts();
        choices = List.of(whenLowered, onDuplicate, byPriority, theme, proxy.mode(), fairness.preempts(),
                schedule.whenDone());
        show();
        store.onChange(_ -> fx.execute(this::show));
    }

    private SettingText<Long> speedLimitText() {
        return text(Setting.BYTES_PER_SECOND, new SettingText.Kind<>(SpeedText::read, SpeedText::write,
                now -> now.transfer().bytesPerSecond()),
                (now, value) -> now.withTransfer(now.transfer().withBytesPerSecond(value)),
                _ -> Optional.empty());
    }

    private ProxyViewModel proxySection() {
        return new ProxyViewModel(
                choice(Setting.PROXY_MODE, now -> now.network().mode(),
                        (now, value) -> now.withNetwork(now.network().withMode(value))),
                text(Setting.PROXY_ADDRESS, new SettingText.Kind<>(ProxyViewModel::readAddress, address -> address,
                        now -> now.network().address()),
                        (now, value) -> now.withNetwork(now.network().withAddress(value)), _ -> Optional.empty()),
                text(Setting.PROXY_USER, plain(now -> now.network().user()),
                        (now, value) -> now.withNetwork(now.network().withUser(value)), _ -> Optional.empty()),
                text(Setting.PROXY_USER, plain(_ -> store.credentials().password(CredentialStore.PROXY)),
                        (now, value) -> {
                            store.credentials().setPassword(CredentialStore.PROXY, value);
                            return now;
                        }, _ -> Optional.empty()));
    }

    private List<SettingText<?>> allTexts() {
        return List.of(folder, atOnce, retries, connections, connectionsPerHost, speedLimit, proxy.address(),
                proxy.user(), proxy.password(), fairness.aging(), fairness.perHost(), schedule.windows(),
                schedule.speeds(), history.days(), history.number());
    }

    private HistoryViewModel historySection() {
        return new HistoryViewModel(
                historyText(Setting.HISTORY_DAYS, HistorySettings.MOST_DAYS, HistorySettings::days,
                        HistorySettings::withDays),
                historyText(Setting.HISTORY_NUMBER, HistorySettings.MOST_NUMBER, HistorySettings::number,
                        HistorySettings::withNumber));
    }

    private SettingText<Integer> historyText(Setting setting, int most, Function<HistorySettings, Integer> getter,
            BiFunction<HistorySettings, Integer, HistorySettings> setter) {
        return text(setting,
                new SettingText.Kind<>(typed -> HistoryViewModel.read(typed, most), HistoryViewModel::write,
                        now -> getter.apply(now.history())),
                (now, value) -> now.withHistory(setter.apply(now.history(), value)), _ -> Optional.empty());
    }

    private ScheduleViewModel scheduleSection() {
        return new ScheduleViewModel(
                text(Setting.WINDOWS, new SettingText.Kind<>(ScheduleViewModel::readWindows, WeeklyWindows::toString,
                        now -> now.schedule().windows()),
                        (now, value) -> now.withSchedule(now.schedule().withWindows(value)), _ -> Optional.empty()),
                text(Setting.SPEED_WINDOWS, new SettingText.Kind<>(ScheduleViewModel::readSpeeds,
                        SpeedWindows::toString, now -> now.schedule().speeds()),
                        (now, value) -> now.withSchedule(now.schedule().withSpeeds(value)), _ -> Optional.empty()),
                choice(Setting.WHEN_DONE, now -> now.schedule().whenDone(),
                        (now, value) -> now.withSchedule(now.schedule().withWhenDone(value))));
    }

    private FairnessViewModel fairnessSection() {
        return new FairnessViewModel(
                choice(Setting.PREEMPTS, inFairness(Fairness::preempts), fairly(Fairness::withPreempts)),
                text(Setting.AGING_MINUTES, new SettingText.Kind<>(FairnessViewModel::readAging,
                        FairnessViewModel::writeAging, inFairness(Fairness::agingMinutes)),
                        fairly(Fairness::withAgingMinutes), _ -> Optional.empty()),
                text(Setting.PER_HOST, count(QueueSettings.MOST, inFairness(Fairness::perHost)),
                        fairly(Fairness::withPerHost), _ -> Optional.empty()));
    }

    private static <T> Function<Settings, T> inFairness(Function<Fairness, T> getter) {
        return settings -> getter.apply(settings.queue().fairness());
    }

    private static <T> BiFunction<Settings, T, Settings> fairly(BiFunction<Fairness, T, Fairness> setter) {
        return (now, value) -> now.withQueue(now.queue().withFairness(setter.apply(now.queue().fairness(), value)));
    }

    private static <T> Function<Settings, T> inQueue(Function<QueueSettings, T> getter) {
        return settings -> getter.apply(settings.queue());
    }

    private static SettingText.Kind<String> plain(Function<Settings, String> getter) {
        return new SettingText.Kind<>(Reading.Good::new, text -> text, getter);
    }

    private static SettingText.Kind<Integer> count(int most, Function<Settings, Integer> getter) {
        return new SettingText.Kind<>(typed -> CountText.read(typed, most), Object::toString, getter);
    }

    private <T> SettingText<T> text(Setting setting, SettingText.Kind<T> kind,
            BiFunction<Settings, T, Settings> setter, Function<T, Optional<UserMessage>> check) {
        return new SettingText<>(kind, (value, refusal) -> writer.write(new SettingsWriter.Change(
                now -> setter.apply(now, value), () -> check.apply(value), refusal), this::show), fixed(setting));
    }

    private <T> SettingChoice<T> choice(Setting setting, Function<Settings, T> getter,
            BiFunction<Settings, T, Settings> setter) {
        return new SettingChoice<>(store.current(), getter, value -> writer.write(new SettingsWriter.Change(
                now -> setter.apply(now, value), Optional::empty, notices::say), this::show), fixed(setting));
    }

    private Optional<String> fixed(Setting setting) {
        return Optional.ofNullable(fixed.get(setting));
    }

    private void show() {
        if (!writer.isBusy()) {
            Settings now = store.current();
            texts.forEach(text -> text.show(now));
            choices.forEach(choice -> choice.show(now));
        }
    }

    public SettingText<Path> folder() {
        return folder;
    }

    /// 1-10.
    public SettingText<Integer> atOnce() {
        return atOnce;
    }

    /// 1-10, for downloads added from now on.
    public SettingText<Integer> retries() {
        return retries;
    }

    /// For one file, 1-32.
    public SettingText<Integer> connections() {
        return connections;
    }

    /// To one host, of all downloads together, 1-32.
    public SettingText<Integer> connectionsPerHost() {
        return connectionsPerHost;
    }

    /// As [SpeedText] reads it; empty for none.
    public SettingText<Long> speedLimit() {
        return speedLimit;
    }

    public SettingChoice<WhenLowered> whenLowered() {
        return whenLowered;
    }

    public SettingChoice<OnDuplicate> onDuplicate() {
        return onDuplicate;
    }

    public SettingChoice<Boolean> byPriority() {
        return byPriority;
    }

    public ProxyViewModel proxy() {
        return proxy;
    }

    public ScheduleViewModel schedule() {
        return schedule;
    }

    public HistoryViewModel history() {
        return history;
    }

    public FairnessViewModel fairness() {
        return fairness;
    }

    public SettingChoice<Theme> theme() {
        return theme;
    }
}
