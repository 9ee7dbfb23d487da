package gridborne.portal.rest.json;

import java.util.function.Supplier;

/** What a record finds wrong with one of its fields, beyond what its type says. */
public final class WrongField extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;
    private final String field;

    private WrongField(String field, IllegalArgumentException rule) {
        super(rule.getMessage(), rule);
        this.field = field;
    }

    /** Makes a value of a field, and names the field where a rule refuses it. */
    public static <T> T named(String field, Supplier<T> value) {
        try {
            return value.get();
        } catch (IllegalArgumentException rule) {
            throw new WrongField(field, rule);
        }
    }

    String field() {
        return field;
    }
}
