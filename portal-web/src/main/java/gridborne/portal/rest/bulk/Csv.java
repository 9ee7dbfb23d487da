package gridborne.portal.rest.bulk;

import gridborne.portal.rest.json.JsonReader;
import gridborne.portal.rest.problem.ProblemException;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import jakarta.json.spi.JsonProvider;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Values between commas, named by the header. Each is handed on as the JSON it stands for, so that
 * both formats take and refuse the same. No code, number or moment has a comma or quote inside.
 */
final class Csv implements LineFormat {

    /** Found once: the static methods of Json look for a provider at each call. */
    private static final JsonProvider JSON = JsonProvider.provider();
    private static final Set<String> REQUIRED = Set.of("meter", "register_wh");
    private static final String BYTE_ORDER_MARK = "\ufeff";
    private static final Pattern INTEGER = Pattern.compile("-?\\d{1,30}");
    private static final Pattern QUOTED = Pattern.compile("\"[^\"]*\"");

    private final List<String> columns;

    private Csv(List<String> columns) {
        this.columns = columns;
    }

    static Csv withHeader(String header) {
        String names = header.startsWith(BYTE_ORDER_MARK) ? header.substring(1) : header;
        List<String> columns = values(names.toLowerCase(Locale.ROOT)).toList();
        if (!columns.containsAll(REQUIRED) || Set.copyOf(columns).size() < columns.size()) {
            throw ProblemException.malformed("The first line of a CSV names its columns: send"
                    + " \"meter,register_wh,at\". The column at may be left out.");
        }
        return new Csv(columns);
    }

    @Override
    public LineBody read(String line) {
        List<String> values = values(line).toList();
        if (values.size() != columns.size()) {
            throw new IllegalArgumentException("The line has " + values.size()
                    + " values, the header " + columns.size() + ".");
        }
        JsonObjectBuilder object = JSON.createObjectBuilder();
        for (int i = 0; i < values.size(); i++) {
            object.add(columns.get(i), json(columns.get(i), values.get(i)));
        }
        return JsonReader.read(LineBody.class, object.build());
    }

    private static JsonValue json(String column, String value) {
        if (value.isEmpty()) {
            return JsonValue.NULL;
        }
        return column.equals("register_wh") && INTEGER.matcher(value).matches()
                ? JSON.createValue(new BigDecimal(value)) : JSON.createValue(value);
    }

    private static Stream<String> values(String line) {
        return Stream.of(line.split(",", -1)).map(String::strip)
                .map(value -> QUOTED.matcher(value).matches()
                        ? value.substring(1, value.length() - 1).strip() : value);
    }
}
