package io.sluice.store.search;

/// Whether a row of a block is wanted.
@FunctionalInterface
interface RowTest {
    RowTest ANY = (_, _) -> true;

    boolean test(Block block, int row);

    default RowTest and(RowTest other) {
        return this == ANY ? other : (block, row) -> test(block, row) && other.test(block, row);
    }

    default RowTest not() {
        return (block, row) -> !test(block, row);
    }
}
