package io.sluice.exchange;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Stream;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import io.sluice.model.Checksum;
import io.sluice.model.DownloadState;
import io.sluice.model.Failure;
import io.sluice.model.PauseReason;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.deser.std.FromStringDeserializer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.jsontype.NamedType;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.StdSerializer;

/// The spelling of downloads in JSON, which docs/exchange.md describes: members in snake case, kinds by the names of their
/// classes in snake case, paths and checksums as text. Those names are in users' files: renaming one of those classes or
/// their components makes a new version of the format.
final class DownloadJson {
    private DownloadJson() {
    }

    /// Every member of a value is needed: for states, whose parts have no meaning without each other.
    static JsonMapper strict() {
        return spelling().enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES,
                DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES).build();
    }

    /// What is absent is null. It reads a value in the middle of others.
    static JsonMapper lenient() {
        return spelling().disable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .changeDefaultPropertyInclusion(it -> it.withValueInclusion(JsonInclude.Include.NON_EMPTY))
                .build();
    }

    private static JsonMapper.Builder spelling() {
        return JsonMapper.builder().propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
                .enable(EnumFeature.WRITE_ENUMS_TO_LOWERCASE).enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
                .addModule(texts()).addMixIn(DownloadState.class, Kinds.class).addMixIn(Failure.class, Kinds.class)
                .addMixIn(PauseReason.class, Kinds.class).registerSubtypes(kinds());
    }

    private static SimpleModule texts() {
        return new SimpleModule("sluice").addSerializer(new Plain<>(Path.class))
                .addSerializer(new Plain<>(Checksum.class)).addDeserializer(Path.class, new PathText())
                .addDeserializer(Checksum.class, new ChecksumText());
    }

    private static NamedType[] kinds() {
        return Stream.of(DownloadState.class, Failure.class, PauseReason.class).flatMap(DownloadJson::records)
                .distinct()
                .map(type -> new NamedType(type, snake(type.getSimpleName()))).toArray(NamedType[]::new);
    }

    private static Stream<Class<?>> records(Class<?> type) {
        return type.isSealed()
                ? Stream.of(type.getPermittedSubclasses()).flatMap(DownloadJson::records)
                : Stream.of(type);
    }

    static String snake(String name) {
        return name.replaceAll("(?<=[a-z])(?=[A-Z])", "_").toLowerCase(Locale.ROOT);
    }

    /// Gives the sealed types of the model a member that names the kind; the model itself stays free of annotations.
    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
    private interface Kinds {
    }

    private static final class Plain<T> extends StdSerializer<T> {
        Plain(Class<T> type) {
            super(type);
        }

        @Override
        public void serialize(T value, JsonGenerator json, SerializationContext context) {
            json.writeString(value.toString());
        }
    }

    private static final class PathText extends FromStringDeserializer<Path> {
        PathText() {
            super(Path.class);
        }

        @Override
        protected Path _deserialize(String text, DeserializationContext context) {
            try {
                return Path.of(text);
            } catch (InvalidPathException e) {
                throw new IllegalArgumentException("Not a path: " + text, e);
            }
        }
    }

    private static final class ChecksumText extends FromStringDeserializer<Checksum> {
        ChecksumText() {
            super(Checksum.class);
        }

        @Override
        protected Checksum _deserialize(String text, DeserializationContext context) {
            return Checksum.parse(text);
        }
    }
}
