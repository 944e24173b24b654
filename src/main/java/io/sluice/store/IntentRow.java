package io.sluice.store;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/// The row of table `intent`, if there is one: an action that has begun.
@Entity
@Table(name = "intent")
class IntentRow {
    static final int ONLY = 1;

    @Id
    int id;
    /// A JSON array of the rows as they shall be.
    @JdbcTypeCode(SqlTypes.CLOB)
    String kept;
    /// A JSON array of the ids that shall be gone.
    @JdbcTypeCode(SqlTypes.CLOB)
    String removed;

    /// For Hibernate, which fills the fields.
    @SuppressWarnings("NullAway.Init")
    protected IntentRow() {
    }

    IntentRow(String kept, String removed) {
        this.id = ONLY;
        this.kept = kept;
        this.removed = removed;
    }
}
