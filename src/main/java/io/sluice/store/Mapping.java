package io.sluice.store;

import java.util.Map;
import javax.sql.DataSource;

import org.hibernate.SessionFactory;
import org.hibernate.boot.Metadata;
import org.hibernate.boot.MetadataSources;
import org.hibernate.boot.registry.StandardServiceRegistry;
import org.hibernate.boot.registry.StandardServiceRegistryBuilder;
import org.hibernate.cfg.BatchSettings;
import org.hibernate.cfg.CacheSettings;
import org.hibernate.cfg.JdbcSettings;
import org.hibernate.cfg.MappingSettings;
import org.hibernate.cfg.PersistenceSettings;
import org.hibernate.cfg.QuerySettings;
import org.hibernate.cfg.SchemaToolingSettings;

/// Starts Hibernate on the rows of this package.
final class Mapping {
    private static final int ROWS_A_BATCH = 100;

    private Mapping() {
    }

    /// Compares nothing with the tables, which would cost time at each start: a test does.
    static SessionFactory open(DataSource connections) {
        return open(connections, Map.of());
    }

    /// @param more settings of Hibernate beyond these, or instead of them
    static SessionFactory open(DataSource connections, Map<String, Object> more) {
        StandardServiceRegistry services = new StandardServiceRegistryBuilder()
                .applySetting(JdbcSettings.JAKARTA_NON_JTA_DATASOURCE, connections)
                .applySetting(JdbcSettings.CONNECTION_PROVIDER_DISABLES_AUTOCOMMIT, true)
                // They come as exceptions, too.
                .applySetting(JdbcSettings.LOG_JDBC_ERRORS, false)
                .applySetting(BatchSettings.STATEMENT_BATCH_SIZE, ROWS_A_BATCH)
                .applySetting(QuerySettings.IN_CLAUSE_PARAMETER_PADDING, true)
                .applySetting(SchemaToolingSettings.HBM2DDL_AUTO, "none")
                // What is not used is not started: it would cost time before the first query.
                .applySetting(MappingSettings.XML_MAPPING_ENABLED, false)
                .applySetting(PersistenceSettings.SCANNER_DISCOVERY, "")
                .applySetting(PersistenceSettings.JPA_CALLBACKS_ENABLED, false)
                .applySetting(CacheSettings.USE_SECOND_LEVEL_CACHE, false)
                .applySetting(QuerySettings.QUERY_STARTUP_CHECKING, false).applySettings(more).build();
        try {
            Metadata rows = new MetadataSources(services).addAnnotatedClass(DownloadRow.class)
                    .addAnnotatedClass(FlagRow.class).addAnnotatedClass(HostProfileRow.class)
                    .addAnnotatedClass(KeptAsideRow.class).addAnnotatedClass(EventRow.class)
                    .addAnnotatedClass(IntentRow.class).addAnnotatedClass(TallyRow.class)
                    .addAnnotatedClass(TrackRow.class).buildMetadata();
            return rows.buildSessionFactory();
        } catch (RuntimeException e) {
            StandardServiceRegistryBuilder.destroy(services);
            throw e;
        }
    }
}
