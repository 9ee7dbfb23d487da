package gridborne.portal.desk;

/** The desk's menu, in its order. The text of an entry is {@code desk.}its name. */
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
    MONEY("/admin/money");

    private final String path;

    DeskEntry(String path) {
        this.path = path;
    }

    public String getPath() {
        return path;
    }

    public String getLabel() {
        return "desk." + name();
    }
}
