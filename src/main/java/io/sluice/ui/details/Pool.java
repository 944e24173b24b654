package io.sluice.ui.details;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import javafx.collections.ObservableList;
import javafx.scene.Node;

/// Nodes of one kind that are used again at each drawing, since making them and finding their colours costs more than
/// moving them.
final class Pool<N extends Node> {
    private final List<N> nodes = new ArrayList<>();
    private final ObservableList<Node> parent;
    private final Supplier<N> maker;
    private int used;

    /// @param parent gets the nodes, unmanaged
    Pool(ObservableList<Node> parent, Supplier<N> maker) {
        this.parent = parent;
        this.maker = maker;
    }

    void begin() {
        used = 0;
    }

    N next() {
        if (used == nodes.size()) {
            N made = maker.get();
            made.setManaged(false);
            nodes.add(made);
            parent.add(made);
        }
        N node = nodes.get(used++);
        node.setVisible(true);
        return node;
    }

    /// Hides those that this drawing did not need.
    void end() {
        nodes.subList(used, nodes.size()).forEach(node -> node.setVisible(false));
    }
}
