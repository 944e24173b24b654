package io.sluice.api.aria2;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.sluice.api.http.TargetFolders;
import io.sluice.exchange.Aria2Values;
import io.sluice.settings.Setting;
import io.sluice.settings.Settings;
import io.sluice.settings.SettingsStore;

/// `getGlobalOption` and `changeGlobalOption`: two of them are settings; the others are for what is added in this dialect,
/// until the program ends, as in aria2. Safe for any thread.
final class GlobalOptions {
    private static final String AT_ONCE = "max-concurrent-downloads";
    private static final String LIMIT = "max-overall-download-limit";

    private final SettingsStore settings;
    private Options ofDownloads = Options.NONE; // guarded by this

    GlobalOptions(SettingsStore settings) {
        this.settings = settings;
    }

    Map<String, Method> all() {
        return Map.of("aria2.getGlobalOption", _ -> tell(), "aria2.changeGlobalOption", params -> {
            change(params.options(0).only(OptionRule.Use.GLOBAL));
            return "OK";
        });
    }

    /// What a download has that is added without options.
    synchronized Options ofDownloads() {
        return ofDownloads;
    }

    private Map<String, Object> tell() {
        Settings now = settings.current();
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("dir", now.queue().folder().toString());
        all.put(AT_ONCE, Integer.toString(now.queue().atOnce()));
        all.put(LIMIT, Long.toString(now.transfer().bytesPerSecond()));
        all.put("split", Integer.toString(now.transfer().connections()));
        all.put("max-connection-per-server", Integer.toString(now.transfer().connections()));
        all.put("max-download-limit", "0");
        all.put("max-tries", Integer.toString(Aria2Values.tries(now.queue().maxRetries())));
        all.putAll(OptionsBody.ALWAYS);
        all.putAll(OptionsBody.of(ofDownloads()));
        return all;
    }

    private void change(Options wanted) {
        wanted.text("dir").ifPresent(it -> TargetFolders.read("dir", it, true, settings.current()));
        wanted.text(AT_ONCE).ifPresent(it -> setAtOnce(Integer.parseInt(it)));
        wanted.text(LIMIT).map(Aria2Values::size).ifPresent(this::setLimit);
        Map<String, List<String>> rest = new LinkedHashMap<>(wanted.values());
        rest.keySet().removeAll(List.of(AT_ONCE, LIMIT));
        synchronized (this) {
            ofDownloads = new Options(rest).over(ofDownloads);
        }
    }

    private void setAtOnce(int number) {
        refuseFixed(Setting.AT_ONCE);
        try {
            settings.change(all -> all.withQueue(all.queue().withAtOnce(number)));
        } catch (IllegalArgumentException outOfRange) {
            throw new RpcException(outOfRange.getMessage() + ".");
        }
    }

    private void setLimit(long bytesPerSecond) {
        refuseFixed(Setting.BYTES_PER_SECOND);
        settings.change(all -> all.withTransfer(all.transfer().withBytesPerSecond(bytesPerSecond)));
    }

    private void refuseFixed(Setting setting) {
        if (settings.fixed().containsKey(setting)) {
            throw new RpcException("The environment fixes it: " + settings.fixed().get(setting) + ".");
        }
    }
}
