package io.sluice.store;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/// A row of table `flag`: something that is on or off for the whole list.
@Entity
@Table(name = "flag")
class FlagRow {
    static final String QUEUE_PAUSED = "queue_paused";
    /// What had begun goes on; means nothing where the one above is not raised, which is what older versions look at.
    static final String QUEUE_DRAINS = "queue_drains";

    @Id
    String name;
    boolean raised;

    /// For Hibernate, which fills the fields.
    @SuppressWarnings("NullAway.Init")
    protected FlagRow() {
    }

    FlagRow(String name, boolean raised) {
        this.name = name;
        this.raised = raised;
    }
}
