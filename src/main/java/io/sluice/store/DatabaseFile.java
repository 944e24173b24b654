package io.sluice.store;

import java.nio.file.Path;

import org.h2.jdbcx.JdbcDataSource;

/// An H2 database in one file, `name.mv.db`.
///
/// @param base the path without `.mv.db`
record DatabaseFile(Path base) {
    private static final String SUFFIX = ".mv.db";

    /// WRITE_DELAY: no background writes, they may save half a transaction (docs/decisions on the database). The others:
    /// wait for the one writer rather than fail, and leave closing to [Database#close()].
    private static final String WRITABLE = ";WRITE_DELAY=3600000;LOCK_TIMEOUT=10000;DB_CLOSE_ON_EXIT=FALSE";

    Path file() {
        return base.resolveSibling(base.getFileName() + SUFFIX);
    }

    JdbcDataSource writable() {
        return source(WRITABLE);
    }

    private JdbcDataSource source(String settings) {
        var source = new JdbcDataSource();
        source.setUrl("jdbc:h2:file:" + base.toAbsolutePath() + settings);
        source.setUser("sa");
        source.setPassword("");
        return source;
    }
}
