package io.sluice.viewmodel;

import java.nio.file.Path;
import java.util.concurrent.Executor;
import java.util.function.Consumer;

import io.sluice.settings.SettingsStore;

/// What the settings dialog shows. Every valid value takes effect as it is typed; there is nothing to confirm.
/// JavaFX thread.
public final class SettingsViewModel {
    private final AddingViewModel adding;
    private final SlotsViewModel slots;
    private final FairnessViewModel fairness;
    private final TransferViewModel transfer;
    private final ScheduleViewModel schedule;
    private final HistoryViewModel history;
    private final ProxyViewModel proxy;
    private final AppearanceViewModel appearance;
    private final DesktopViewModel desktop;
    private final ListsViewModel lists;
    private final ApiViewModel api;
    private final AdvancedViewModel advanced;
    private final ApiUseViewModel apiUse = new ApiUseViewModel();

    /// @param shows opens the folder of a file
    SettingsViewModel(SettingsStore store, Executor background, Executor fx, Notices notices, Consumer<Path> shows) {
        var fields = new SettingFields(store, background, fx, notices);
        adding = AddingViewModel.of(fields);
        slots = SlotsViewModel.of(fields);
        fairness = FairnessViewModel.of(fields);
        transfer = TransferViewModel.of(fields);
        schedule = ScheduleViewModel.of(fields);
        history = HistoryViewModel.of(fields);
        proxy = ProxyViewModel.of(fields);
        appearance = AppearanceViewModel.of(fields);
        desktop = DesktopViewModel.of(fields);
        lists = ListsViewModel.of(fields);
        api = ApiViewModel.of(fields);
        advanced = new AdvancedViewModel(fields, store.path(), shows);
    }

    public AddingViewModel adding() {
        return adding;
    }

    public SlotsViewModel slots() {
        return slots;
    }

    public FairnessViewModel fairness() {
        return fairness;
    }

    public TransferViewModel transfer() {
        return transfer;
    }

    public ScheduleViewModel schedule() {
        return schedule;
    }

    public HistoryViewModel history() {
        return history;
    }

    public ProxyViewModel proxy() {
        return proxy;
    }

    public DesktopViewModel desktop() {
        return desktop;
    }

    public ListsViewModel lists() {
        return lists;
    }

    public ApiViewModel api() {
        return api;
    }

    public ApiUseViewModel apiUse() {
        return apiUse;
    }

    public AppearanceViewModel appearance() {
        return appearance;
    }

    public AdvancedViewModel advanced() {
        return advanced;
    }
}
