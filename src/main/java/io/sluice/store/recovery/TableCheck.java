package io.sluice.store.recovery;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// Whether every row of every table can be read, and every index says what its table says: H2 saves an index and its
/// table apart, so that half a transaction may be in one and not in the other.
record TableCheck(Statement statement) {
    private static final String INDEXES = """
            select table_name, index_name, column_name from information_schema.index_columns
            where table_schema = 'PUBLIC' order by table_name, index_name, ordinal_position""";

    private record Index(String table, String name) {
    }

    /// @return a sentence for each index that differs
    /// @throws SQLException where a row cannot be read
    static List<String> violations(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            return new TableCheck(statement).violations();
        }
    }

    private List<String> violations() throws SQLException {
        for (String table : tables(statement)) {
            readAll(table);
        }
        List<String> found = new ArrayList<>();
        for (Map.Entry<Index, List<String>> index : indexes().entrySet()) {
            String columns = index.getValue().stream().map(TableCheck::quoted).collect(Collectors.joining(", "));
            String table = index.getKey().table();
            if (!sum(table, "", columns).equals(sum(table, quoted(index.getKey().name()), columns))) {
                found.add("The index " + index.getKey().name() + " does not say what its table " + table + " says");
            }
        }
        return found;
    }

    static List<String> tables(Statement statement) throws SQLException {
        try (ResultSet rows = statement.executeQuery("select table_name from information_schema.tables "
                + "where table_schema = 'PUBLIC' and table_type = 'BASE TABLE'")) {
            List<String> names = new ArrayList<>();
            while (rows.next()) {
                names.add(rows.getString(1));
            }
            return names;
        }
    }

    static String quoted(String name) {
        return '"' + name + '"';
    }

    private void readAll(String table) throws SQLException {
        try (ResultSet rows = statement.executeQuery("select * from " + quoted(table))) {
            int columns = rows.getMetaData().getColumnCount();
            while (rows.next()) {
                for (int column = 1; column <= columns; column++) {
                    rows.getObject(column);
                }
            }
        }
    }

    private Map<Index, List<String>> indexes() throws SQLException {
        Map<Index, List<String>> columns = new LinkedHashMap<>();
        try (ResultSet rows = statement.executeQuery(INDEXES)) {
            while (rows.next()) {
                columns.computeIfAbsent(new Index(rows.getString(1), rows.getString(2)), _ -> new ArrayList<>())
                        .add(rows.getString(3));
            }
        }
        return columns;
    }

    // USE INDEX () is the table itself. What an index holds of a row is taken from the index then, not from the table.
    private String sum(String table, String index, String columns) throws SQLException {
        try (ResultSet sum = statement.executeQuery("select count(*) || ' ' || coalesce(sum(ora_hash(concat_ws('|', "
                + columns + ", _rowid_))), 0) from " + quoted(table) + " use index (" + index + ")")) {
            sum.next();
            return sum.getString(1);
        }
    }
}
