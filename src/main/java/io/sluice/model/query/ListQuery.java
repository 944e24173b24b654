package io.sluice.model.query;

/// Which downloads somebody wants to see, and in what order.
public record ListQuery(View view, Filter filter, Sort sort) {
    /// All of them, in queue order.
    public static final ListQuery PLAIN = new ListQuery(View.ALL, Filter.ALL, Sort.BY_QUEUE);

    /// Whether the list as it is kept answers it: a view in queue order.
    public boolean isPlain() {
        return filter.isAll() && sort.key() == Sort.Key.QUEUE;
    }

    public ListQuery withView(View newView) {
        return new ListQuery(newView, filter, sort);
    }

    public ListQuery withFilter(Filter newFilter) {
        return new ListQuery(view, newFilter, sort);
    }

    public ListQuery withSort(Sort newSort) {
        return new ListQuery(view, filter, newSort);
    }
}
