package io.sluice.settings;

import java.security.SecureRandom;
import java.util.Base64;

/// The secret that lets programs in at the local API, kept with the passwords. Safe for any thread.
public final class ApiToken {
    private static final int BYTES = 32;

    private ApiToken() {
    }

    /// The one that is kept; made now where there is none yet.
    ///
    /// @throws SettingsException where it can be neither read nor kept
    public static synchronized String of(CredentialStore credentials) {
        String kept = credentials.password(CredentialStore.API);
        if (!kept.isEmpty()) {
            return kept;
        }
        String fresh = fresh();
        credentials.setPassword(CredentialStore.API, fresh);
        return fresh;
    }

    /// 256 random bits, in characters that a command line takes as they are.
    public static String fresh() {
        byte[] bits = new byte[BYTES];
        new SecureRandom().nextBytes(bits);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bits);
    }
}
