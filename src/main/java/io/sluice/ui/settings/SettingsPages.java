package io.sluice.ui.settings;

import java.util.List;

import io.sluice.i18n.Languages;
import io.sluice.i18n.Messages;
import io.sluice.model.WhenDone;
import io.sluice.settings.AddingSettings.OnDuplicate;
import io.sluice.settings.AppearanceSettings;
import io.sluice.settings.AppearanceSettings.Accent;
import io.sluice.settings.AppearanceSettings.Density;
import io.sluice.settings.AppearanceSettings.Theme;
import io.sluice.settings.DesktopSettings.Opens;
import io.sluice.settings.NetworkSettings.ProxyMode;
import io.sluice.settings.QueueSettings;
import io.sluice.settings.QueueSettings.WhenLowered;
import io.sluice.settings.TransferSettings;
import io.sluice.ui.common.FormField;
import io.sluice.ui.common.TextScale;
import io.sluice.viewmodel.SettingsViewModel;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignB;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignF;
import org.kordamp.ikonli.materialdesign2.MaterialDesignL;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;
import org.kordamp.ikonli.materialdesign2.MaterialDesignS;
import org.kordamp.ikonli.materialdesign2.MaterialDesignT;

/// Which setting stands on which page, and what it is called.
final class SettingsPages {
    private final SettingsViewModel settings;
    private final SettingControls controls;
    private final Messages messages;
    private final ListPages lists;

    SettingsPages(SettingsViewModel settings, Messages messages) {
        this.settings = settings;
        this.messages = messages;
        this.controls = new SettingControls(messages);
        this.lists = new ListPages(settings.lists(), new TextScale(settings.appearance().textPercent().valueProperty()),
                messages);
    }

    List<SettingsPage> all() {
        return List.of(general(), categories(), queue(), connections(), hours(), network(), hosts(), desktop(),
                api(), appearance(), advanced());
    }

    private SettingsPage general() {
        return page("ui.settings.page.general", MaterialDesignF.FOLDER_OUTLINE,
                controls.folder("ui.settings.folder", "folder", settings.adding().folder()),
                controls.chosen("ui.settings.onDuplicate", List.of(OnDuplicate.values()), SettingWords::of,
                        settings.adding().onDuplicate()),
                controls.chosen("ui.settings.whenDone", List.of(WhenDone.values()), SettingWords::of,
                        settings.schedule().whenDone()),
                controls.typed("ui.settings.historyDays", "historyDays", settings.history().days()),
                controls.typed("ui.settings.historyNumber", "historyNumber", settings.history().number()));
    }

    private SettingsPage categories() {
        return page("ui.settings.page.categories", MaterialDesignT.TAG_OUTLINE, lists.categories());
    }

    private SettingsPage queue() {
        return page("ui.settings.page.queue", MaterialDesignF.FORMAT_LIST_NUMBERED,
                controls.slid("ui.settings.atOnce", "atOnce", settings.slots().atOnce(), QueueSettings.MOST),
                controls.chosen("ui.settings.whenLowered", List.of(WhenLowered.values()), SettingWords::of,
                        settings.slots().whenLowered()),
                controls.chosen("ui.settings.order", List.of(true, false), SettingWords::ofOrder,
                        settings.slots().byPriority()),
                controls.chosen("ui.settings.preempts", List.of(true, false), SettingWords::ofPreempts,
                        settings.fairness().preempts()),
                controls.typed("ui.settings.aging", "aging", settings.fairness().aging()),
                controls.typed("ui.settings.perHost", "perHost", settings.fairness().perHost()));
    }

    private SettingsPage connections() {
        return page("ui.settings.page.connections", MaterialDesignL.LAN_CONNECT,
                controls.slid("ui.settings.connections", "connections", settings.transfer().connections(),
                        TransferSettings.MOST_CONNECTIONS),
                controls.slid("ui.settings.connectionsPerHost", "connectionsPerHost",
                        settings.transfer().connectionsPerHost(), TransferSettings.MOST_CONNECTIONS),
                controls.slid("ui.settings.retries", "retries", settings.adding().retries(), QueueSettings.MOST));
    }

    private SettingsPage hours() {
        return page("ui.settings.page.hours", MaterialDesignS.SPEEDOMETER,
                controls.typed("ui.settings.speedLimit", "speedLimit", settings.transfer().speedLimit()),
                controls.typed("ui.settings.speedWindows", "speedWindows", settings.schedule().speeds()),
                controls.typed("ui.settings.windows", "windows", settings.schedule().windows()));
    }

    private SettingsPage network() {
        return page("ui.settings.page.network", MaterialDesignC.CLOUD_OUTLINE,
                controls.chosen("ui.settings.proxy", List.of(ProxyMode.values()), SettingWords::of,
                        settings.proxy().mode()),
                controls.typed("ui.settings.proxyAddress", "proxyAddress", settings.proxy().address()),
                controls.typed("ui.settings.proxyUser", "proxyUser", settings.proxy().user()),
                controls.password("ui.settings.proxyPassword", "proxyPassword", settings.proxy().password()));
    }

    private SettingsPage hosts() {
        return page("ui.settings.page.hosts", MaterialDesignS.SERVER_NETWORK, lists.hosts());
    }

    private SettingsPage desktop() {
        return page("ui.settings.page.desktop", MaterialDesignB.BELL_OUTLINE,
                controls.chosen("ui.settings.closeHides", List.of(true, false), SettingWords::ofCloseHides,
                        settings.desktop().closeHides()),
                controls.chosen("ui.settings.finishedOpens", List.of(Opens.values()), SettingWords::of,
                        settings.desktop().opens()),
                controls.chosen("ui.settings.clipboard", List.of(true, false), SettingWords::ofWatchesClipboard,
                        settings.desktop().watchesClipboard()),
                new NoticeBoxes(messages).field(settings.desktop()));
    }

    private SettingsPage api() {
        return page("ui.settings.page.api", MaterialDesignA.API,
                controls.chosen("ui.settings.api", List.of(true, false), SettingWords::ofApi, settings.api().on()),
                controls.typed("ui.settings.apiPort", "apiPort", settings.api().port()),
                new TokenField(messages, settings.api()).field(),
                controls.typed("ui.settings.apiOrigins", "apiOrigins", settings.api().origins()),
                controls.chosen("ui.settings.apiWellKnown", List.of(false, true), SettingWords::ofAria2Port,
                        settings.api().aria2Port()),
                controls.chosen("ui.settings.apiShutdown", List.of(false, true), SettingWords::ofAria2Shutdown,
                        settings.api().aria2Shutdown()),
                new ApiUseField(messages, settings.apiUse()).field());
    }

    private SettingsPage appearance() {
        var appearance = settings.appearance();
        return page("ui.settings.page.appearance", MaterialDesignP.PALETTE_OUTLINE,
                controls.chosen("ui.settings.theme", List.of(Theme.values()), SettingWords::of, appearance.theme()),
                controls.chosen("ui.settings.accent", List.of(Accent.values()), SettingWords::of, appearance.accent()),
                controls.chosen("ui.settings.density", List.of(Density.values()), SettingWords::of,
                        appearance.density()),
                controls.named("ui.settings.textSize", AppearanceSettings.TEXT_SIZES,
                        percent -> messages.formats().percent(percent / 100.0), appearance.textPercent()),
                controls.named("ui.settings.language", Languages.choices(), this::language, appearance.language()));
    }

    private SettingsPage advanced() {
        var fields = new AdvancedFields(messages, settings.advanced());
        return page("ui.settings.page.advanced", MaterialDesignT.TUNE, fields.folder(), fields.defaults());
    }

    private String language(String tag) {
        return tag.isEmpty() ? messages.get("ui.settings.language.system") : Languages.name(tag);
    }

    private SettingsPage page(String titleKey, Ikon icon, FormField... fields) {
        return new SettingsPage(messages.get(titleKey), icon, List.of(fields));
    }
}
