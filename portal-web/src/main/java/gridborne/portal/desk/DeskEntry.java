package gridborne.portal.desk;

import java.util.Arrays;
import java.util.List;

/** The desks' menus, in their order. The text of an entry is {@code desk.}its name. */
public enum DeskEntry {
    OVERVIEW("/desk/overview.xhtml"),
    SEARCH("/desk/search.xhtml"),
    PEOPLE("/desk/people.xhtml"),
    ACTORS("/desk/actors.xhtml"),
    METERS("/desk/meters.xhtml"),
    IMPORT("/desk/import.xhtml"),
    AGREEMENTS("/desk/agreements.xhtml"),
    TARIFFS("/desk/tariffs.xhtml"),
    SETTLEMENTS("/desk/settlements.xhtml"),
    AUDIT("/desk/audit.xhtml"),
    MONEY("/admin/money"),
    /** At the platform's host: the operators' desk. */
    TENANTS("/operator/tenants.xhtml"),
    FOUND("/operator/found.xhtml"),
    OPERATORS("/operator/operators.xhtml");

    private static final String AT_PLATFORM = "/operator/";

    private final String path;

    DeskEntry(String path) {
        this.path = path;
    }

    /** Those of the utility's staff, or those of the operators. */
    static List<DeskEntry> at(boolean platform) {
        return Arrays.stream(values()).filter(entry ->
                entry.path.startsWith(AT_PLATFORM) == platform).toList();
    }

    public String getPath() {
        return path;
    }

    public String getLabel() {
        return "desk." + name();
    }
}
