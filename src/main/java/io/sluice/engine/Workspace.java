package io.sluice.engine;

import java.io.IOException;
import java.net.URI;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BooleanSupplier;

import io.sluice.model.ByteRange;
import io.sluice.model.Content;
import io.sluice.model.DownloadRequest;
import io.sluice.model.Provenance.Verified;
import io.sluice.model.SegmentMap;
import io.sluice.model.Validator;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The place where a file grows: `name.part` and its control file, in the folder where the file shall be.
/// One job owns it.
final class Workspace implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Workspace.class);

    /// Whose it is and in which boot of the machine it is worked on.
    record Owner(UUID download, String bootId) {
    }

    private final Path folder;
    private final String name;
    private final Owner owner;
    private final PartFile part;
    private Verification verification = Verification.NONE; // set by the job before its workers begin
    private @Nullable ControlFile control; // none before track() and after close()

    private Workspace(Path folder, String name, Owner owner, PartFile part) {
        this.folder = folder;
        this.name = name;
        this.owner = owner;
        this.part = part;
    }

    /// A new one under `wanted`, or under `wanted (1)`, `(2)` … where that is taken, be it by a file, a link or another
    /// download. Where the name holds what an earlier run of this download left, that is taken up instead.
    static Workspace claim(Path folder, String wanted, Owner owner) throws IOException {
        if (!Files.isDirectory(folder)) {
            Files.createDirectories(folder);
        }
        for (int number = 0;; number++) {
            String name = FileNames.numbered(wanted, number);
            if (isThere(folder.resolve(name))) {
                continue;
            }
            Optional<Workspace> left = reopen(folder, name, owner);
            if (left.isPresent()) {
                return left.get();
            }
            try {
                return new Workspace(folder, name, owner, PartFile.create(part(folder, name)));
            } catch (FileAlreadyExistsException taken) {
                LOG.debug("{} is another download's", name, taken);
            }
        }
    }

    /// What an earlier run of this download left; empty where it is gone or cannot be shown to be ours.
    static Optional<Workspace> reopen(Path folder, String name, Owner owner) throws IOException {
        if (!isThere(control(folder, name))) {
            return Optional.empty();
        }
        Optional<ControlFile> control = ControlFile.open(control(folder, name), owner.download());
        if (control.isEmpty()) {
            return Optional.empty();
        }
        if (!isThere(part(folder, name))) {
            LOG.warn("The bytes of {} are gone; it is fetched from the start", name);
            control.get().close();
            return Optional.empty();
        }
        Workspace workspace = new Workspace(folder, name, owner, PartFile.openExisting(part(folder, name)));
        workspace.control = control.get();
        return Optional.of(workspace);
    }

    /// Whether an earlier run of this download came to the end and was cut off before anybody heard of it: then its
    /// control file is complete, the `.part` is gone and the file is there.
    static Optional<Path> finished(Path folder, String name, Owner owner) throws IOException {
        Path file = folder.resolve(name);
        if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS) || Files.exists(part(folder, name))
                || !Files.exists(control(folder, name))) {
            return Optional.empty();
        }
        try (ControlFile control = ControlFile.look(control(folder, name), owner.download()).orElse(null)) {
            boolean complete = control != null && control.missing(owner.bootId()).isEmpty()
                    && control.length() == Files.size(file);
            return complete ? Optional.of(file) : Optional.empty();
        }
    }

    /// Like [#finished] for a run of which not even the name was heard: it wanted `wanted` and may have got another one.
    static Optional<Path> finishedAs(Path folder, String wanted, Owner owner) throws IOException {
        Optional<Path> found = Optional.empty();
        for (int number = 0; found.isEmpty(); number++) {
            String name = FileNames.numbered(wanted, number);
            if (!isThere(folder.resolve(name))) {
                return found;
            }
            found = finished(folder, name, owner);
        }
        return found;
    }

    static Path part(Path folder, String name) {
        return folder.resolve(name + PartFile.SUFFIX);
    }

    static Path control(Path folder, String name) {
        return folder.resolve(name + PartFile.SUFFIX + ControlFile.SUFFIX);
    }

    // A link too. Unlike Files.exists, which pays for an exception where there is nothing: mostly there is nothing.
    static boolean isThere(Path path) throws IOException {
        return path.getFileSystem().provider().readAttributesIfExists(path, BasicFileAttributes.class,
                LinkOption.NOFOLLOW_LINKS) != null;
    }

    String name() {
        return name;
    }

    Path folder() {
        return folder;
    }

    PartFile part() {
        return part;
    }

    /// From now on what is written is added up.
    void verifyBy(Verification newVerification) {
        verification = newVerification;
    }

    /// Returns when every byte is with the operating system. From any thread, one for each place in the file.
    void write(byte[] bytes, int length, long position) throws IOException {
        part.write(bytes, length, position);
        verification.wrote(bytes, length, position);
    }

    /// Every byte is there: are they the right ones? Blocks while what was not added up yet is read again.
    ///
    /// @param stopped asked after each MiB
    /// @return what was proved; empty where nobody vouches, or it was stopped
    /// @throws TransferException the bytes add up to something else
    Optional<Verified> verify(long length, TransferMeter meter, BooleanSupplier stopped)
            throws IOException, TransferException {
        return verification.verify(part, length, meter, stopped);
    }

    @Nullable
    ControlFile control() {
        return control;
    }

    boolean isNew() {
        return control == null;
    }

    /// From now on progress is kept: nothing of the file is there yet.
    ///
    /// @param live byte by byte; else only whether it is whole
    void track(long length, Validator validator, boolean live, DownloadRequest request) throws IOException {
        try {
            ControlFile made = ControlFile.create(control(folder, name), owner.download(), length, validator,
                    owner.bootId(), live);
            if (control != null) {
                control.close();
            }
            control = made;
            made.note(request);
        } catch (IOException refused) {
            // What nobody can show to be ours would be in the way of the next attempt.
            if (control == null) {
                delete(folder, name);
            }
            throw refused;
        }
    }

    /// The stretches that are missing. What the control file claims is believed no further than the `.part` is long.
    List<ByteRange> takeUp(DownloadRequest request) throws IOException {
        ControlFile kept = Objects.requireNonNull(control);
        List<ByteRange> missing = kept.lacking(part.size(), owner.bootId());
        part.force();
        kept.note(request);
        kept.restart(missing, owner.bootId());
        return kept.missing(owner.bootId());
    }

    /// What an earlier run left under `name`, changing nothing; empty where that is nothing, or another download's.
    static Optional<SegmentMap> look(Path folder, String name, Owner owner) throws IOException {
        Path part = part(folder, name);
        if (!isThere(control(folder, name)) || !isThere(part)) {
            return Optional.empty();
        }
        try (ControlFile kept = ControlFile.look(control(folder, name), owner.download()).orElse(null)) {
            return kept == null || kept.length() == Content.UNKNOWN
                    ? Optional.empty()
                    : Optional.of(
                            new SegmentMap(kept.length(), kept.lacking(Files.size(part), owner.bootId()), List.of()));
        }
    }

    /// Every byte is there: marks where they came from, forces them and gives the file its name. Nothing that exists is
    /// written over.
    Path finish(long length, URI origin) throws IOException {
        part.truncate(length);
        OriginMark.put(part(folder, name), origin);
        part.force();
        if (control != null) {
            control.restart(List.of(), owner.bootId());
        }
        for (int number = 0;; number++) {
            Path target = folder.resolve(FileNames.numbered(name, number));
            if (!isThere(target)) {
                return moveTo(target, number > 0);
            }
        }
    }

    // Somebody took the name meanwhile: nobody will look for the control file under the new one.
    private Path moveTo(Path target, boolean renamed) throws IOException {
        Files.move(part(folder, name), target, StandardCopyOption.ATOMIC_MOVE);
        forceFolder();
        if (renamed) {
            Files.deleteIfExists(control(folder, name));
        }
        return target;
    }

    // The new name is data of the folder: unforced, a power cut may take it back after the list called the file finished.
    private void forceFolder() {
        try (FileChannel entries = FileChannel.open(folder, StandardOpenOption.READ)) {
            entries.force(true);
        } catch (IOException unsupported) {
            // Windows opens no folders; there the file system's own journal keeps the order.
            LOG.debug("The folder {} cannot be forced", folder, unsupported);
        }
    }

    /// Removes what a download left under `name`: nothing that is another's.
    ///
    /// @return whether anything was there
    static boolean discard(Path folder, String name, Owner owner) throws IOException {
        Path control = control(folder, name);
        if (!isThere(control)) {
            return false;
        }
        Optional<ControlFile> ours = ControlFile.look(control, owner.download());
        if (ours.isPresent()) {
            ours.get().close();
            delete(folder, name);
        }
        return ours.isPresent();
    }

    /// Removes what lies under a name that only its owner can have given.
    static void delete(Path folder, String name) throws IOException {
        delete(part(folder, name), control(folder, name));
    }

    static void delete(Path part, Path control) throws IOException {
        Files.deleteIfExists(part);
        Files.deleteIfExists(control);
    }

    /// Gives what a download left under `name` the one under which it lies aside. Nothing happens to what is another's.
    ///
    /// @return whether anything was there
    static boolean putAside(Path folder, String name, Owner owner) throws IOException {
        if (!isOurs(folder, name, owner)) {
            return false;
        }
        String aside = DownloadEngine.aside(owner.download());
        Files.move(part(folder, name), part(folder, aside), StandardCopyOption.ATOMIC_MOVE);
        Files.move(control(folder, name), control(folder, aside), StandardCopyOption.ATOMIC_MOVE);
        return true;
    }

    /// The other way round. The `.part` keeps the name that can only be its own for the longest: what a kill left in
    /// between, the next call finishes.
    ///
    /// @return the name that they have now: `wanted`, or `wanted (1)`, `(2)` … where that is taken; empty where nothing
    ///         was there
    static Optional<String> bringBack(Path folder, String wanted, Owner owner) throws IOException {
        String aside = DownloadEngine.aside(owner.download());
        if (!isThere(part(folder, aside))) {
            return Optional.empty();
        }
        String name = isThere(part(folder, wanted)) || !isRecorded(folder, wanted, owner)
                ? freeName(folder, wanted)
                : wanted;
        if (isRecorded(folder, aside, owner)) {
            Files.move(control(folder, aside), control(folder, name), StandardCopyOption.ATOMIC_MOVE);
        } else if (!isRecorded(folder, name, owner)) {
            return Optional.empty();
        }
        Files.move(part(folder, aside), part(folder, name), StandardCopyOption.ATOMIC_MOVE);
        return Optional.of(name);
    }

    /// `wanted`, or `wanted (1)`, `(2)` … where that is taken by a file, a link or another download.
    static String freeName(Path folder, String wanted) throws IOException {
        for (int number = 0;; number++) {
            String free = FileNames.numbered(wanted, number);
            if (!isThere(folder.resolve(free)) && !isThere(part(folder, free))) {
                return free;
            }
        }
    }

    /// Whether an earlier run of this download left bytes under `name`.
    static boolean isOurs(Path folder, String name, Owner owner) throws IOException {
        return isThere(part(folder, name)) && isRecorded(folder, name, owner);
    }

    private static boolean isRecorded(Path folder, String name, Owner owner) throws IOException {
        if (!isThere(control(folder, name))) {
            return false;
        }
        try (ControlFile ours = ControlFile.look(control(folder, name), owner.download()).orElse(null)) {
            return ours != null;
        }
    }

    /// Removes the `.part` of this run: for a file that cannot be resumed.
    void discard() throws IOException {
        close();
        delete(folder, name);
    }

    @Override
    public void close() throws IOException {
        try (part) {
            if (control != null) {
                control.close();
                control = null;
            }
        }
    }
}
