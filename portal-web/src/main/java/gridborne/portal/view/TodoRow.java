package gridborne.portal.view;

import gridborne.portal.boundary.Todo;
import java.util.List;
import java.util.Map;

/** One line of what waits: how much, and where it is solved. */
public record TodoRow(Todo what, int count, String path) {

    static List<TodoRow> of(Map<Todo, Integer> waiting) {
        return waiting.entrySet().stream().map(entry -> new TodoRow(entry.getKey(),
                entry.getValue(), path(entry.getKey()))).toList();
    }

    public Sentence sentence() {
        return Sentence.of("todo." + what, count);
    }

    /** Money and chain are red; all else is only due. */
    public String tone() {
        return switch (what) {
            case ALARMS, REFUSED, PARKED -> "bad";
            default -> "warn";
        };
    }

    private static String path(Todo what) {
        return switch (what) {
            case ALARMS -> "#alarms";
            case REFUSED -> "/desk/settlements.xhtml#refused";
            case PARKED -> "/admin/money#messages";
            case HELD -> "/desk/settlements.xhtml#held";
            case CUTS -> "/desk/settlements.xhtml#cuts";
            case SILENT -> "/desk/settlements.xhtml#silent";
            case PAYOUTS -> "/cash-outs";
            case ENDING -> "/desk/agreements.xhtml?ending=true";
        };
    }
}
