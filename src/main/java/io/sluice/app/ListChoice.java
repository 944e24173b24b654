package io.sluice.app;

import java.util.Optional;

import io.sluice.model.LostList;
import io.sluice.model.Replacement;

/// What the command line says is to take the place of a list that cannot be read. A list that can be read is opened,
/// whatever it says.
sealed interface ListChoice {
    /// Nobody has said anything yet.
    record Ask() implements ListChoice {
        @Override
        public Optional<Replacement> of(LostList lost) {
            return Optional.empty();
        }
    }

    record EmptyList() implements ListChoice {
        @Override
        public Optional<Replacement> of(LostList lost) {
            return Optional.of(new Replacement.EmptyList(lost.folders()));
        }
    }

    record NewestBackup() implements ListChoice {
        @Override
        public Optional<Replacement> of(LostList lost) {
            return lost.backups().stream().findFirst().map(it -> it);
        }
    }

    record Backup(String fileName) implements ListChoice {
        @Override
        public Optional<Replacement> of(LostList lost) {
            return lost.backups().stream().filter(it -> it.file().endsWith(fileName)).findFirst().map(it -> it);
        }
    }

    /// Empty where the user is to be asked, or named a backup that is not there.
    Optional<Replacement> of(LostList lost);
}
