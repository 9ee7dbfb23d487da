package gridborne.portal.export;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.Arrays;
import java.util.stream.Collectors;

/** A CSV file on its way to the browser (RFC 4180). */
final class Csv {

    private static final String LINE_END = "\r\n";

    private final PrintWriter out;

    private Csv(PrintWriter out) {
        this.out = out;
    }

    static Csv named(String name, HttpServletResponse response, String... columns)
            throws IOException {
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader("Content-Disposition", "attachment; filename=\"" + name + "\"");
        Csv csv = new Csv(response.getWriter());
        csv.row((Object[]) columns);
        return csv;
    }

    void row(Object... values) {
        out.print(Arrays.stream(values).map(value -> quoted(value.toString()))
                .collect(Collectors.joining(",")));
        out.print(LINE_END);
    }

    /** Sends what there is; no, once the browser has gone away and nobody reads the rest. */
    boolean isRead() {
        return !out.checkError();
    }

    static String quoted(String typed) {
        String value = HarmlessCell.of(typed);
        boolean plain = value.chars().allMatch(c -> c != '"' && c != ',' && c >= ' ');
        return plain ? value : '"' + value.replace("\"", "\"\"") + '"';
    }
}
