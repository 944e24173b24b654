package io.sluice.api.http;

import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.jspecify.annotations.Nullable;

/// The members that a record has as a JSON object: those of unwrapped records are its own.
public final class Shape {
    /// @param nullable whether it may be null, or be left out where the record is read
    public record Member(String name, Type type, boolean nullable) {
    }

    private Shape() {
    }

    /// Of a record; anything else has members that nobody knows before.
    public static List<Member> of(Class<?> type) {
        return !type.isRecord()
                ? List.of()
                : Arrays.stream(type.getRecordComponents()).flatMap(Shape::members).toList();
    }

    private static Stream<Member> members(RecordComponent component) {
        boolean nullable = component.getAnnotatedType().isAnnotationPresent(Nullable.class);
        return isUnwrapped(component)
                ? of(component.getType()).stream()
                : Stream.of(new Member(snake(component.getName()), component.getGenericType(), nullable));
    }

    private static boolean isUnwrapped(RecordComponent component) {
        return component.getAccessor().isAnnotationPresent(JsonUnwrapped.class);
    }

    private static String snake(String name) {
        return name.replaceAll("(?<=[a-z0-9])(?=[A-Z])", "_").toLowerCase(Locale.ROOT);
    }
}
