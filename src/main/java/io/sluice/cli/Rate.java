package io.sluice.cli;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Speeds as people type them: `500K`, `1.5M`, `off`.
final class Rate {
    private static final Pattern TYPED = Pattern.compile("(\\d{1,9}(?:\\.\\d{1,3})?)([KMG]?)(?:I?B)?(?:/S)?");
    private static final String UNITS = "KMG";
    private static final int STEP = 1024;

    private Rate() {
    }

    /// @return bytes a second, 0 for no limit; empty where it is no speed
    static OptionalLong parse(String text) {
        String upper = text.strip().toUpperCase(Locale.ROOT);
        if (upper.equals("OFF")) {
            return OptionalLong.of(0);
        }
        Matcher typed = TYPED.matcher(upper);
        if (!typed.matches()) {
            return OptionalLong.empty();
        }
        int steps = typed.group(2).isEmpty() ? 0 : UNITS.indexOf(typed.group(2)) + 1;
        return OptionalLong
                .of(new BigDecimal(typed.group(1)).multiply(BigDecimal.valueOf(STEP).pow(steps)).longValue());
    }
}
