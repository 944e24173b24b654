package io.sluice.store;

import java.util.UUID;

import jakarta.persistence.Embeddable;

/// @param number counted from 1 over the life of the download
@Embeddable
record EventKey(UUID download, int number) {
}
