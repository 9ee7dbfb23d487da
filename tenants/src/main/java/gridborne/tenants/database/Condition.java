package gridborne.tenants.database;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Conditions of a statement, each a constant text with the values it compares with. */
public final class Condition {

    private final StringBuilder sql = new StringBuilder("true");
    private final List<Object> values = new ArrayList<>();

    public Condition and(boolean wanted, String condition, Object... compared) {
        if (wanted) {
            sql.append(" and ").append(condition);
            values.addAll(Arrays.asList(compared));
        }
        return this;
    }

    public String sql() {
        return sql.toString();
    }

    /** The values so far and these, in the order of the statement. */
    public Object[] values(Object... more) {
        List<Object> all = new ArrayList<>(values);
        all.addAll(Arrays.asList(more));
        return all.toArray();
    }
}
