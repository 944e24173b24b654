package io.sluice.viewmodel;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.sluice.settings.TransferSettings;

/// A speed limit as it is typed: `2 MiB`, `500 KiB/s`, `1.5M`, a number alone in KiB;
/// nothing or 0 for no limit. Since a limit takes effect while it is typed, the `2` of `2 MiB` must not mean two bytes.
final class SpeedText {
    private static final Pattern TYPED = Pattern.compile("(\\d+(?:[.,]\\d+)?)\\s*([a-z]*)(?:/s)?");
    private static final long KIB = 1L << 10;
    private static final long MIB = 1L << 20;
    private static final long GIB = 1L << 30;
    private static final Map<String, Long> UNITS = Map.ofEntries(Map.entry("", KIB), Map.entry("b", 1L),
            Map.entry("k", KIB), Map.entry("kib", KIB), Map.entry("kb", 1_000L),
            Map.entry("m", MIB), Map.entry("mib", MIB), Map.entry("mb", 1_000_000L),
            Map.entry("g", GIB), Map.entry("gib", GIB), Map.entry("gb", 1_000_000_000L));

    private SpeedText() {
    }

    static Reading<Long> read(String typed) {
        String text = typed.strip().toLowerCase(Locale.ROOT);
        if (text.isEmpty()) {
            return new Reading.Good<>(TransferSettings.UNLIMITED);
        }
        Matcher matcher = TYPED.matcher(text);
        Long unit = matcher.matches() ? UNITS.get(matcher.group(2)) : null;
        if (unit == null) {
            return new Reading.Bad<>(UserMessage.of("settings.noSpeed", typed.strip()));
        }
        BigDecimal bytes = new BigDecimal(matcher.group(1).replace(',', '.')).multiply(BigDecimal.valueOf(unit));
        boolean lessThanAByte = bytes.signum() > 0 && bytes.compareTo(BigDecimal.ONE) < 0;
        return lessThanAByte || bytes.compareTo(BigDecimal.valueOf(Long.MAX_VALUE)) > 0
                ? new Reading.Bad<>(UserMessage.of("settings.noSpeed", typed.strip()))
                : new Reading.Good<>(bytes.longValue());
    }

    /// In the largest unit that loses nothing.
    static String write(long bytesPerSecond) {
        if (bytesPerSecond == TransferSettings.UNLIMITED) {
            return "";
        }
        if (bytesPerSecond % GIB == 0) {
            return bytesPerSecond / GIB + " GiB";
        }
        if (bytesPerSecond % MIB == 0) {
            return bytesPerSecond / MIB + " MiB";
        }
        return bytesPerSecond % KIB == 0 ? bytesPerSecond / KIB + " KiB" : bytesPerSecond + " B";
    }
}
