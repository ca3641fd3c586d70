package io.askmydocs.host.db;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A WHERE clause whose values are always arguments. It begins with the tenant, so that none is written without. */
public final class Condition {

    private final StringBuilder sql = new StringBuilder(" WHERE tenant = ?");
    private final List<Object> arguments = new ArrayList<>();

    private Condition(String tenant) {
        arguments.add(tenant);
    }

    public static Condition of(String tenant) {
        return new Condition(tenant);
    }

    /** And this column has the value, if there is one. */
    public Condition and(String column, Optional<String> value) {
        value.ifPresent(given -> {
            sql.append(" AND ").append(column).append(" = ?");
            arguments.add(given);
        });
        return this;
    }

    /** The clause, and after it the order and the page. */
    public String sql(String order) {
        return sql + " ORDER BY " + order + " LIMIT ? OFFSET ?";
    }

    /** What belongs into {@link #sql(String)}. */
    public Object[] arguments(Paging paging) {
        List<Object> all = new ArrayList<>(arguments);
        all.add(paging.size());
        all.add(paging.offset());
        return all.toArray();
    }
}
