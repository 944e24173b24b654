package io.sluice.settings;

import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;

import io.sluice.model.HostRules;
import io.sluice.model.SpeedWindows;
import io.sluice.model.WeeklyWindows;
import io.sluice.model.WhenDone;
import io.sluice.model.query.Category;
import io.sluice.model.query.SavedSearch;
import io.sluice.settings.AddingSettings.OnDuplicate;
import io.sluice.settings.AppearanceSettings.Accent;
import io.sluice.settings.AppearanceSettings.Density;
import io.sluice.settings.AppearanceSettings.Theme;
import io.sluice.settings.DesktopSettings.Opens;
import io.sluice.settings.NetworkSettings.ProxyMode;
import io.sluice.settings.QueueSettings.WhenLowered;

/// One setting: its name in the file, how its value is spelled, and where it is in [Settings].
///
/// @param topic the object of the file that holds it
record Member<T>(Setting setting, String topic, String name, Spelling<T> spelling, Function<Settings, T> getter,
        BiFunction<Settings, T, Settings> setter) {
    static final List<Member<?>> ALL = List.of(
            queue(Setting.FOLDER, "folder", Spelling.FOLDER, QueueSettings::folder, QueueSettings::withFolder),
            queue(Setting.AT_ONCE, "at_once", Spelling.COUNT, QueueSettings::atOnce, QueueSettings::withAtOnce),
            queue(Setting.MAX_RETRIES, "max_retries", Spelling.COUNT, QueueSettings::maxRetries,
                    QueueSettings::withMaxRetries),
            queue(Setting.ON_DUPLICATE, "on_duplicate", Spelling.choice(OnDuplicate.class),
                    queue -> queue.adding().onDuplicate(), QueueSettings::withOnDuplicate),
            queue(Setting.WHEN_LOWERED, "when_lowered", Spelling.choice(WhenLowered.class), QueueSettings::whenLowered,
                    QueueSettings::withWhenLowered),
            queue(Setting.BY_PRIORITY, "by_priority", Spelling.SWITCH, QueueSettings::byPriority,
                    QueueSettings::withByPriority),
            fairness(Setting.PREEMPTS, "preempts", Spelling.SWITCH, Fairness::preempts, Fairness::withPreempts),
            fairness(Setting.AGING_MINUTES, "aging_minutes", Spelling.COUNT, Fairness::agingMinutes,
                    Fairness::withAgingMinutes),
            fairness(Setting.PER_HOST, "downloads_per_host", Spelling.COUNT, Fairness::perHost, Fairness::withPerHost),
            transfer(Setting.CONNECTIONS, "connections", Spelling.COUNT, TransferSettings::connections,
                    TransferSettings::withConnections),
            transfer(Setting.BYTES_PER_SECOND, "bytes_per_second", Spelling.BYTES, TransferSettings::bytesPerSecond,
                    TransferSettings::withBytesPerSecond),
            transfer(Setting.CONNECTIONS_PER_HOST, "connections_per_host", Spelling.COUNT,
                    transfer -> transfer.hosts().connections(),
                    (transfer, value) -> transfer.withHosts(transfer.hosts().withConnections(value))),
            transfer(Setting.HOSTS, "hosts", HostSpelling::parse, TransferSettings::hosts,
                    (transfer, value) -> transfer
                            .withHosts(new HostRules(value.rules(), transfer.hosts().connections()))),
            appearance(Setting.THEME, "theme", Spelling.choice(Theme.class), AppearanceSettings::theme,
                    AppearanceSettings::withTheme),
            appearance(Setting.ACCENT, "accent", Spelling.choice(Accent.class), AppearanceSettings::accent,
                    AppearanceSettings::withAccent),
            appearance(Setting.DENSITY, "density", Spelling.choice(Density.class), AppearanceSettings::density,
                    AppearanceSettings::withDensity),
            appearance(Setting.TEXT_PERCENT, "text_percent", Spelling.COUNT, AppearanceSettings::textPercent,
                    AppearanceSettings::withTextPercent),
            appearance(Setting.LANGUAGE, "language", text -> text, AppearanceSettings::language,
                    AppearanceSettings::withLanguage),
            network(Setting.PROXY_MODE, "proxy", Spelling.choice(ProxyMode.class), NetworkSettings::mode,
                    NetworkSettings::withMode),
            network(Setting.PROXY_ADDRESS, "proxy_address", text -> text, NetworkSettings::address,
                    NetworkSettings::withAddress),
            network(Setting.PROXY_USER, "proxy_user", text -> text, NetworkSettings::user, NetworkSettings::withUser),
            schedule(Setting.WINDOWS, "windows", WeeklyWindows::parse, ScheduleSettings::windows,
                    ScheduleSettings::withWindows),
            schedule(Setting.SPEED_WINDOWS, "speed_windows", SpeedWindows::parse, ScheduleSettings::speeds,
                    ScheduleSettings::withSpeeds),
            new Member<>(Setting.WHEN_DONE, "schedule", "when_done", Spelling.choice(WhenDone.class),
                    settings -> settings.schedule().whenDone(),
                    (settings, value) -> settings.withSchedule(settings.schedule().withWhenDone(value))),
            history(Setting.HISTORY_DAYS, "days", HistorySettings::days, HistorySettings::withDays),
            history(Setting.HISTORY_NUMBER, "number", HistorySettings::number, HistorySettings::withNumber),
            window(Setting.DETAILS, "details", Spelling.SWITCH, WindowSettings::details, WindowSettings::withDetails),
            window(Setting.DETAILS_PERCENT, "details_percent", Spelling.COUNT, WindowSettings::detailsPercent,
                    WindowSettings::withDetailsPercent),
            window(Setting.WINDOW_BOUNDS, "bounds", WindowBounds::parse, WindowSettings::bounds,
                    WindowSettings::withBounds),
            new Member<>(Setting.CLOSE_HIDES, "desktop", "close_hides", Spelling.SWITCH,
                    settings -> settings.desktop().closeHides(),
                    (settings, value) -> settings.withDesktop(settings.desktop().withCloseHides(value))),
            new Member<>(Setting.FINISHED_OPENS, "desktop", "finished_opens", Spelling.choice(Opens.class),
                    settings -> settings.desktop().opens(),
                    (settings, value) -> settings.withDesktop(settings.desktop().withOpens(value))),
            new Member<>(Setting.WATCH_CLIPBOARD, "desktop", "watch_clipboard", Spelling.SWITCH,
                    settings -> settings.desktop().watchesClipboard(),
                    (settings, value) -> settings.withDesktop(settings.desktop().withWatchesClipboard(value))),
            notice(Setting.NOTICE_FINISHED, "notice_finished", NoticeSettings::finished, NoticeSettings::withFinished),
            notice(Setting.NOTICE_FAILED, "notice_failed", NoticeSettings::failed, NoticeSettings::withFailed),
            notice(Setting.NOTICE_QUEUE_DONE, "notice_queue_done", NoticeSettings::queueDone,
                    NoticeSettings::withQueueDone),
            api(Setting.API, "on", Spelling.SWITCH, ApiSettings::on, ApiSettings::withOn),
            api(Setting.API_PORT, "port", Spelling.COUNT, ApiSettings::port, ApiSettings::withPort),
            api(Setting.API_ORIGINS, "origins", Origins::parse, all -> new Origins(all.origins()),
                    (api, value) -> api.withOrigins(value.all())),
            api(Setting.ARIA2_PORT, "aria2_port", Spelling.SWITCH, api -> api.aria2().port(),
                    (api, value) -> api.withAria2(api.aria2().withPort(value))),
            api(Setting.ARIA2_SHUTDOWN, "aria2_shutdown", Spelling.SWITCH, api -> api.aria2().shutdown(),
                    (api, value) -> api.withAria2(api.aria2().withShutdown(value))),
            list(Setting.SORT, "sort", ListSpelling::sort, ListSettings::sort, ListSettings::withSort),
            list(Setting.CATEGORIES, "categories", text -> new Categories(ListSpelling.categories(text)),
                    list -> new Categories(list.categories()), (list, it) -> list.withCategories(it.all())),
            list(Setting.SEARCHES, "searches", text -> new Searches(ListSpelling.searches(text)),
                    list -> new Searches(list.searches()), (list, it) -> list.withSearches(it.all())),
            list(Setting.SIDE_BAR, "side_bar", Spelling.SWITCH, ListSettings::sideBar, ListSettings::withSideBar),
            list(Setting.COLUMNS, "columns", ColumnSettings::parse, ListSettings::columns, ListSettings::withColumns));

    // Lists of what would only be lists at run time.
    record Categories(List<Category> all) {
    }

    record Searches(List<SavedSearch> all) {
    }

    // With spaces or commas between.
    record Origins(List<String> all) {
        static Origins parse(String text) {
            return new Origins(Stream.of(text.split("[\\s,]+")).filter(it -> !it.isEmpty()).toList());
        }

        @Override
        public String toString() {
            return String.join(" ", all);
        }
    }

    private static <T> Member<T> api(Setting setting, String name, Spelling<T> spelling,
            Function<ApiSettings, T> getter, BiFunction<ApiSettings, T, ApiSettings> setter) {
        return new Member<>(setting, "api", name, spelling, settings -> getter.apply(settings.desktop().api()),
                (settings, value) -> settings.withDesktop(
                        settings.desktop().withApi(setter.apply(settings.desktop().api(), value))));
    }

    private static <T> Member<T> list(Setting setting, String name, Spelling<T> spelling,
            Function<ListSettings, T> getter, BiFunction<ListSettings, T, ListSettings> setter) {
        return new Member<>(setting, "list", name, spelling, settings -> getter.apply(settings.list()),
                (settings, value) -> settings.withList(setter.apply(settings.list(), value)));
    }

    private static <T> Member<T> appearance(Setting setting, String name, Spelling<T> spelling,
            Function<AppearanceSettings, T> getter, BiFunction<AppearanceSettings, T, AppearanceSettings> setter) {
        return new Member<>(setting, "appearance", name, spelling, settings -> getter.apply(settings.appearance()),
                (settings, value) -> settings.withAppearance(setter.apply(settings.appearance(), value)));
    }

    private static <T> Member<T> network(Setting setting, String name, Spelling<T> spelling,
            Function<NetworkSettings, T> getter, BiFunction<NetworkSettings, T, NetworkSettings> setter) {
        return new Member<>(setting, "network", name, spelling, settings -> getter.apply(settings.network()),
                (settings, value) -> settings.withNetwork(setter.apply(settings.network(), value)));
    }

    private static <T> Member<T> schedule(Setting setting, String name, Spelling<T> spelling,
            Function<ScheduleSettings, T> getter, BiFunction<ScheduleSettings, T, ScheduleSettings> setter) {
        return new Member<>(setting, "schedule", name, spelling, settings -> getter.apply(settings.schedule()),
                (settings, value) -> settings.withSchedule(setter.apply(settings.schedule(), value)));
    }

    private static Member<Integer> history(Setting setting, String name, Function<HistorySettings, Integer> getter,
            BiFunction<HistorySettings, Integer, HistorySettings> setter) {
        return new Member<>(setting, "history", name, Spelling.COUNT, settings -> getter.apply(settings.history()),
                (settings, value) -> settings.withHistory(setter.apply(settings.history(), value)));
    }

    private static <T> Member<T> window(Setting setting, String name, Spelling<T> spelling,
            Function<WindowSettings, T> getter, BiFunction<WindowSettings, T, WindowSettings> setter) {
        return new Member<>(setting, "window", name, spelling, settings -> getter.apply(settings.window()),
                (settings, value) -> settings.withWindow(setter.apply(settings.window(), value)));
    }

    private static Member<Boolean> notice(Setting setting, String name, Function<NoticeSettings, Boolean> getter,
            BiFunction<NoticeSettings, Boolean, NoticeSettings> setter) {
        return new Member<>(setting, "desktop", name, Spelling.SWITCH,
                settings -> getter.apply(settings.desktop().notices()), (settings, value) -> settings.withDesktop(
                        settings.desktop().withNotices(setter.apply(settings.desktop().notices(), value))));
    }

    private static <T> Member<T> queue(Setting setting, String name, Spelling<T> spelling,
            Function<QueueSettings, T> getter, BiFunction<QueueSettings, T, QueueSettings> setter) {
        return new Member<>(setting, "queue", name, spelling, settings -> getter.apply(settings.queue()),
                (settings, value) -> settings.withQueue(setter.apply(settings.queue(), value)));
    }

    private static <T> Member<T> fairness(Setting setting, String name, Spelling<T> spelling,
            Function<Fairness, T> getter, BiFunction<Fairness, T, Fairness> setter) {
        return queue(setting, name, spelling, queue -> getter.apply(queue.fairness()),
                (queue, value) -> queue.withFairness(setter.apply(queue.fairness(), value)));
    }

    private static <T> Member<T> transfer(Setting setting, String name, Spelling<T> spelling,
            Function<TransferSettings, T> getter, BiFunction<TransferSettings, T, TransferSettings> setter) {
        return new Member<>(setting, "transfer", name, spelling, settings -> getter.apply(settings.transfer()),
                (settings, value) -> settings.withTransfer(setter.apply(settings.transfer(), value)));
    }

    /// @throws IllegalArgumentException where `text` is not a value of this setting, with what it must be
    Settings set(Settings settings, String text) {
        return setter.apply(settings, spelling.parse(text.strip()));
    }

    T get(Settings settings) {
        return getter.apply(settings);
    }

    /// Returns `settings` with the value that this setting has in `other`.
    Settings take(Settings settings, Settings other) {
        return setter.apply(settings, getter.apply(other));
    }
}
