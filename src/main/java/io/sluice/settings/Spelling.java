package io.sluice.settings;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;

/// How a value is written down, in the file and in the environment alike.
@FunctionalInterface
interface Spelling<T> {
    Spelling<Boolean> SWITCH = text -> switch (text.toLowerCase(Locale.ROOT)) {
        case "true", "1", "yes", "on" -> true;
        case "false", "0", "no", "off" -> false;
        default -> throw new IllegalArgumentException("must be true or false");
    };

    Spelling<Path> FOLDER = text -> {
        if (text.isEmpty()) {
            throw new IllegalArgumentException("must name a folder");
        }
        return Path.of(text).toAbsolutePath().normalize();
    };

    Spelling<Integer> COUNT = text -> Math.toIntExact(whole(text, Integer.MAX_VALUE));

    Spelling<Long> BYTES = text -> whole(text, Long.MAX_VALUE);

    /// Reads a value.
    ///
    /// @throws IllegalArgumentException where `text` is none of the values; the message says what they are
    T parse(String text);

    static <E extends Enum<E>> Spelling<E> choice(Class<E> type) {
        return text -> Arrays.stream(type.getEnumConstants()).filter(value -> value.name().equalsIgnoreCase(text))
                .findFirst().orElseThrow(() -> new IllegalArgumentException(
                        "must be one of " + Arrays.toString(type.getEnumConstants())));
    }

    private static long whole(String text, long most) {
        try {
            long number = Long.parseLong(text);
            if (number <= most) {
                return number;
            }
        } catch (NumberFormatException _) {
            // The message below says it better.
        }
        throw new IllegalArgumentException("must be a whole number");
    }
}
