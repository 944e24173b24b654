package io.sluice.store;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/// A row of table `tally`: how many downloads were in a state at the last clean end.
@Entity
@Table(name = "tally")
class TallyRow {
    @Id
    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    StateName state;
    long downloads;

    /// For Hibernate, which fills the fields.
    @SuppressWarnings("NullAway.Init")
    protected TallyRow() {
    }

    TallyRow(StateName state, long downloads) {
        this.state = state;
        this.downloads = downloads;
    }
}
