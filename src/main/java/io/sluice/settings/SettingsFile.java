package io.sluice.settings;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// The settings as a JSON file. Members that this version does not know are kept. Guarded by its [SettingsStore].
final class SettingsFile {
    private static final JsonMapper JSON = JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private static final Logger LOG = LoggerFactory.getLogger(SettingsFile.class);

    private final Path file;
    private final List<String> remarks = new ArrayList<>();
    private ObjectNode content = JSON.createObjectNode();

    SettingsFile(Path file) {
        this.file = file;
    }

    Path path() {
        return file;
    }

    /// What was wrong with the file when it was read, in sentences.
    List<String> remarks() {
        return List.copyOf(remarks);
    }

    /// @return the settings of the file; what it lacks or has wrong is as in `defaults`
    /// @throws SettingsException where the file is there and cannot be read
    Settings read(Settings defaults) {
        if (Files.exists(file)) {
            load();
        }
        Settings settings = defaults;
        for (Member<?> member : Member.ALL) {
            settings = read(member, settings);
        }
        return settings;
    }

    private void load() {
        try {
            if (JSON.readTree(Files.readAllBytes(file)) instanceof ObjectNode object) {
                content = object;
                return;
            }
        } catch (JacksonException e) {
            LOG.warn("The settings in {} are damaged", file, e);
        } catch (IOException e) {
            throw new SettingsException("The settings in " + file + " cannot be read.", e);
        }
        keepAside();
    }

    private void keepAside() {
        Path aside = file.resolveSibling(file.getFileName() + ".damaged");
        try {
            Files.move(file, aside, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new SettingsException("The settings in " + file + " are damaged and cannot be moved away.", e);
        }
        remarks.add("The settings could not be read and are the defaults now; the damaged file is kept as " + aside
                + ".");
    }

    private Settings read(Member<?> member, Settings settings) {
        JsonNode value = content.path(member.topic()).path(member.name());
        if (value.isMissingNode()) {
            return settings;
        }
        try {
            return SettingsTree.with(settings, member, value);
        } catch (IllegalArgumentException e) {
            remarks.add("The setting " + member.topic() + "." + member.name() + " is " + value
                    + " and was ignored: " + e.getMessage() + ".");
            return settings;
        }
    }

    /// Writes `settings` whole or not at all.
    ///
    /// @throws SettingsException where that fails; the file is as it was
    void write(Settings settings) {
        ObjectNode next = content.deepCopy();
        SettingsTree.write(settings, next);
        try {
            replace(JSON.writeValueAsBytes(next));
            content = next;
        } catch (IOException e) {
            throw new SettingsException("The settings could not be saved in " + file + ".", e);
        }
    }

    // Forced before it takes the old one's name: after a power cut either the old or the new file is there, whole.
    private void replace(byte[] bytes) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        Path fresh = file.resolveSibling(file.getFileName() + ".new");
        try (FileChannel channel = FileChannel.open(fresh, StandardOpenOption.CREATE, StandardOpenOption.WRITE,
                StandardOpenOption.TRUNCATE_EXISTING)) {
            for (ByteBuffer rest = ByteBuffer.wrap(bytes); rest.hasRemaining();) {
                channel.write(rest);
            }
            channel.force(true);
        }
        Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}
