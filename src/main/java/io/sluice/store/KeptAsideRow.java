package io.sluice.store;

import java.nio.file.Path;
import java.util.UUID;

import io.sluice.model.KeptBytes;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/// A row of table `kept_aside`.
@Entity
@Table(name = "kept_aside")
class KeptAsideRow {
    @Id
    UUID id;
    String folder;
    @Column(name = "file_name")
    String fileName;

    /// For Hibernate, which fills the fields.
    @SuppressWarnings("NullAway.Init")
    protected KeptAsideRow() {
    }

    KeptAsideRow(KeptBytes bytes) {
        id = bytes.download();
        folder = bytes.folder().toString();
        fileName = bytes.fileName();
    }

    KeptBytes bytes() {
        return new KeptBytes(id, Path.of(folder), fileName);
    }
}
