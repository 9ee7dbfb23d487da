package gridborne.portal.imports;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/** What a sheet lists; its columns tell. */
public enum SheetKind {
    PEOPLE(List.of("login", "name", "roles"), List.of("invite")),
    METERS(List.of("code", "name", "kind", "direction", "owner", "connection_power_w",
            "register_wh"), List.of("map_x", "map_y"));

    private final List<String> required;
    private final List<String> optional;

    SheetKind(List<String> required, List<String> optional) {
        this.required = required;
        this.optional = optional;
    }

    /** Sheets of meters have codes; all others are read as people. */
    static SheetKind of(Set<String> names) {
        return names.contains("code") ? METERS : PEOPLE;
    }

    /** What a file of it is called. */
    public String fileName() {
        return name().toLowerCase(Locale.ROOT);
    }

    List<String> required() {
        return required;
    }

    public List<String> columns() {
        return Stream.concat(required.stream(), optional.stream()).toList();
    }
}
