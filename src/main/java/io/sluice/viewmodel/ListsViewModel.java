package io.sluice.viewmodel;

import io.sluice.model.HostRule;
import io.sluice.model.HostRules;
import io.sluice.model.query.Category;
import io.sluice.settings.Setting;

/// Settings that are lists. JavaFX thread.
///
/// @param categories the first that a file belongs to counts
/// @param hosts      what single hosts are allowed
public record ListsViewModel(SettingRows<Category, CategoryRow> categories, SettingRows<HostRule, HostRow> hosts) {
    static ListsViewModel of(SettingFields fields) {
        return new ListsViewModel(
                fields.rows(Setting.CATEGORIES,
                        new SettingRows.Kind<>(now -> now.list().categories(),
                                (now, all) -> now.withList(now.list().withCategories(all)), CategoryRow::new)),
                fields.rows(Setting.HOSTS,
                        new SettingRows.Kind<>(now -> now.transfer().hosts().rules(),
                                (now, all) -> now.withTransfer(now.transfer()
                                        .withHosts(new HostRules(all, now.transfer().hosts().connections()))),
                                HostRow::new)));
    }
}
