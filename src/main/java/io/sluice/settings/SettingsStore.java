package io.sluice.settings;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Holds the settings in force, keeps them in a file, and tells who listens. Safe for any thread.
///
/// The environment goes before the file, the file before the defaults.
public final class SettingsStore {
    private static final Logger LOG = LoggerFactory.getLogger(SettingsStore.class);

    private final SettingsFile file;
    private final CredentialStore credentials;
    private final Environment environment;
    private final List<Consumer<Settings>> listeners = new CopyOnWriteArrayList<>();
    // Both written under this object's lock.
    private volatile Settings current;
    private Settings kept;

    private SettingsStore(SettingsFile file, CredentialStore credentials, Environment environment, Settings kept) {
        this.file = file;
        this.credentials = credentials;
        this.environment = environment;
        this.kept = kept;
        this.current = environment.over(kept);
    }

    /// Reads the file and the environment.
    ///
    /// @param file      JSON; made at the first change where it is missing
    /// @param variables the environment of the process
    /// @param folder    where downloads go by default, absolute
    /// @throws SettingsException where a variable holds what its setting cannot be, or the file is there and unreadable
    public static SettingsStore open(Path file, Map<String, String> variables, Path folder) {
        Settings defaults = Settings.defaults(folder);
        var environment = new Environment(variables, defaults);
        var json = new SettingsFile(file);
        Settings kept = json.read(defaults);
        json.remarks().forEach(LOG::warn);
        return new SettingsStore(json, new CredentialStore(file.resolveSibling("credentials.json")), environment, kept);
    }

    /// Where they are kept. Lists, backups and logs are beside it.
    public Path path() {
        return file.path();
    }

    public Settings current() {
        return current;
    }

    /// The passwords that belong to these settings, in a file of their own beside them.
    public CredentialStore credentials() {
        return credentials;
    }

    /// Which settings the environment fixes, each with the variable that does.
    public Map<Setting, String> fixed() {
        return environment.fixed();
    }

    /// What was wrong with the file when it was opened, in sentences (in English, also in the log); mostly empty.
    public List<String> remarks() {
        return file.remarks();
    }

    /// Applies `change` to the current settings, writes them (whole or not at all), then tells the listeners.
    /// What the environment fixes stays as it is.
    ///
    /// @throws SettingsException where they cannot be written; nothing changed then
    public void change(UnaryOperator<Settings> change) {
        Settings changed = apply(change);
        listeners.forEach(listener -> tell(listener, changed));
    }

    private synchronized Settings apply(UnaryOperator<Settings> change) {
        Settings wanted = environment.takeFixed(change.apply(current), kept);
        file.write(wanted);
        kept = wanted;
        current = environment.over(wanted);
        return current;
    }

    // The change is made and kept: a listener that fails must not hide that, nor keep it from the others.
    private static void tell(Consumer<Settings> listener, Settings changed) {
        try {
            listener.accept(changed);
        } catch (RuntimeException e) {
            LOG.error("Changed settings did not take effect everywhere", e);
        }
    }

    /// Calls `listener` after each change, on the thread that made it. Close the handle to stop.
    public Listening onChange(Consumer<Settings> listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    /// A listener's registration.
    public interface Listening extends AutoCloseable {
        @Override
        void close();
    }
}
