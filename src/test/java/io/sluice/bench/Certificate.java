package io.sluice.bench;

import java.io.IOException;
import java.nio.file.Path;

/// A certificate for 127.0.0.1 that vouches for itself, made for one run.
///
/// @param trusted a key store that holds it, for Java
record Certificate(Path path, Path key, Path trusted) {
    /// Protects nothing: the store holds no secret and ends with the run.
    static final String PASSWORD = "of-one-run";

    static Certificate make(Path folder) throws IOException, InterruptedException {
        var made = new Certificate(folder.resolve("cert.pem"), folder.resolve("key.pem"), folder.resolve("trust.p12"));
        run("openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2", "-subj", "/CN=127.0.0.1",
                "-addext", "subjectAltName=IP:127.0.0.1", "-keyout", made.key.toString(), "-out", made.path.toString());
        run(Path.of(System.getProperty("java.home"), "bin", "keytool").toString(), "-importcert", "-noprompt", "-alias",
                "bench", "-file", made.path.toString(), "-keystore", made.trusted.toString(), "-storepass",
                PASSWORD);
        return made;
    }

    private static void run(String... command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes());
        if (process.waitFor() != 0) {
            throw new IOException(command[0] + " failed: " + said);
        }
    }
}
