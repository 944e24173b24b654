package io.sluice.engine;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import io.sluice.model.Content;
import io.sluice.model.Provenance;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Looks through a folder for what unfinished downloads left, whoever's they are.
record PartSearch(Path folder, String bootId) {
    private static final Logger LOG = LoggerFactory.getLogger(PartSearch.class);
    private static final String ENDING = PartFile.SUFFIX + ControlFile.SUFFIX;

    /// In the folder itself, not below it. What cannot be read is left out.
    List<LeftPart> all() throws IOException {
        List<LeftPart> found = new ArrayList<>();
        try (DirectoryStream<Path> controls = Files.newDirectoryStream(folder, "*" + ENDING)) {
            for (Path control : controls) {
                look(control).ifPresent(found::add);
            }
        } catch (DirectoryIteratorException unreadable) {
            throw unreadable.getCause();
        }
        return found;
    }

    private Optional<LeftPart> look(Path control) {
        String fileName = control.getFileName().toString();
        String name = fileName.substring(0, fileName.length() - ENDING.length());
        Path part = folder.resolve(name + PartFile.SUFFIX);
        if (!Files.isRegularFile(control, LinkOption.NOFOLLOW_LINKS)
                || !Files.isRegularFile(part, LinkOption.NOFOLLOW_LINKS)) {
            return Optional.empty();
        }
        try (ControlFile file = ControlFile.look(control).orElse(null)) {
            return file == null ? Optional.empty() : Optional.of(left(file, name, Files.size(part)));
        } catch (IOException unreadable) {
            LOG.warn("{} cannot be read", control, unreadable);
            return Optional.empty();
        }
    }

    private LeftPart left(ControlFile file, String name, long size) throws IOException {
        long kept = file.length() == Content.UNKNOWN ? 0 : file.length() - Ranges.length(file.lacking(size, bootId));
        return new LeftPart(file.download(), file.noted(folder),
                new Content(name, file.length(), kept, file.validator(), true, Provenance.UNKNOWN),
                name.equals(DownloadEngine.aside(file.download())));
    }
}
