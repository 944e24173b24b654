package io.sluice.i18n;

import java.text.ListFormat;
import java.text.MessageFormat;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/// The program's texts in one language. Safe for any thread.
public final class Messages {
    // English has no bundle of its own: without this, German would be taken for it on a German system.
    private static final ResourceBundle.Control NOT_THE_DEFAULT = ResourceBundle.Control
            .getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private final ResourceBundle texts;
    private final Locale locale;
    private final Formats formats;

    private Messages(ResourceBundle texts, Locale locale) {
        this.texts = texts;
        this.locale = locale;
        this.formats = new Formats(texts, locale);
    }

    /// Texts of the language nearest to `locale`, numbers and times as that locale writes them.
    public static Messages in(Locale locale) {
        return new Messages(ResourceBundle.getBundle("io.sluice.i18n.messages", locale, NOT_THE_DEFAULT), locale);
    }

    /// @param arguments [Bytes], [Speed], [Duration], [Instant], [Moment], [WeekTime], [Text] and a list of texts are written
    ///                  out as [#formats()] does; everything else as [MessageFormat] does
    /// @throws java.util.MissingResourceException where there is no such text
    public String get(String key, Object... arguments) {
        Object[] written = Arrays.stream(arguments).map(this::written).toArray();
        return new MessageFormat(texts.getString(key), locale).format(written);
    }

    public String get(Text text) {
        return get(text.key(), text.arguments().toArray());
    }

    /// Whether these texts are read from right to left, as those of an Arabic bundle are.
    public boolean rightToLeft() {
        String language = texts.getLocale().getDisplayLanguage(texts.getLocale());
        byte direction = language.isEmpty()
                ? Character.DIRECTIONALITY_LEFT_TO_RIGHT
                : Character.getDirectionality(language.codePointAt(0));
        return direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT
                || direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC;
    }

    public Formats formats() {
        return formats;
    }

    private Object written(Object argument) {
        return switch (argument) {
            case Bytes bytes -> formats.bytes(bytes.count());
            case Speed speed -> formats.speed(speed.bytesPerSecond());
            case Duration duration -> formats.duration(duration);
            case Instant instant -> formats.time(instant);
            case Moment moment -> formats.dateTime(moment.at());
            case NearTime time -> formats.near(time);
            case WeekTime time -> formats.weekTime(time.moment());
            case Text text -> get(text);
            case List<?> parts -> listed(parts);
            default -> argument;
        };
    }

    private String listed(List<?> parts) {
        List<String> written = parts.stream().map(part -> String.valueOf(written(part))).toList();
        return ListFormat.getInstance(locale, ListFormat.Type.UNIT, ListFormat.Style.SHORT).format(written);
    }
}
