package gridborne.tenants.database;

import java.util.Locale;

/** What people type to find something: a part of it, in any case, taken by the letter. */
public record Containing(String text) {

    private static final int LONGEST = 120;

    public Containing {
        String stripped = text == null ? "" : text.strip().toLowerCase(Locale.ROOT);
        text = stripped.substring(0, Math.min(LONGEST, stripped.length()));
    }

    public boolean isEmpty() {
        return text.isEmpty();
    }

    /** For {@code like}, beside something in small letters. */
    public String pattern() {
        return "%" + text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%";
    }
}
