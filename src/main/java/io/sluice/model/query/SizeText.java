package io.sluice.model.query;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.sluice.model.query.Criterion.OfSize;

/// How people write a size to filter by: `>1G`, `<=500k`, `1.5GiB..4GiB` or a number of bytes. A unit is a power of 1024.
final class SizeText {
    private static final Pattern NUMBER = Pattern.compile("(\\d{1,15}(?:[.,]\\d{1,6})?)([kmgt]?)(?:i?b)?");
    private static final Pattern RANGE = Pattern.compile("(.+)\\.\\.(.+)");
    private static final Pattern COMPARISON = Pattern.compile("([<>]=?|=?)(.+)");
    private static final String UNITS = "kmgt";

    private SizeText() {
    }

    static Optional<OfSize> read(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        Matcher range = RANGE.matcher(lower);
        if (range.matches()) {
            return bytes(range.group(1)).flatMap(least -> bytes(range.group(2)).map(most -> new OfSize(least, most)));
        }
        Matcher comparison = COMPARISON.matcher(lower);
        return comparison.matches()
                ? bytes(comparison.group(2)).map(bytes -> compared(comparison.group(1), bytes))
                : Optional.empty();
    }

    private static OfSize compared(String sign, long bytes) {
        return switch (sign) {
            case ">" -> new OfSize(bytes + 1, Long.MAX_VALUE);
            case ">=" -> new OfSize(bytes, Long.MAX_VALUE);
            case "<" -> new OfSize(0, bytes - 1);
            case "<=" -> new OfSize(0, bytes);
            default -> new OfSize(bytes, bytes);
        };
    }

    private static Optional<Long> bytes(String text) {
        Matcher number = NUMBER.matcher(text);
        if (!number.matches()) {
            return Optional.empty();
        }
        int power = number.group(2).isEmpty() ? 0 : UNITS.indexOf(number.group(2)) + 1;
        return Optional.of(new BigDecimal(number.group(1).replace(',', '.'))
                .multiply(BigDecimal.valueOf(1024).pow(power)).longValue());
    }

    static String write(OfSize size) {
        if (size.most() == Long.MAX_VALUE) {
            return ">=" + size.least();
        }
        return size.least() == 0 ? "<=" + size.most() : size.least() + ".." + size.most();
    }
}
