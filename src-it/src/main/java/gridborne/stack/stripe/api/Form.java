package gridborne.stack.stripe.api;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The parameters of a request: names in brackets nest, as in {@code line_items[0][price_data]}.
 * Here they are found by path: "line_items.0.price_data".
 */
public final class Form {

    private static final Pattern SEGMENT = Pattern.compile("\\[([^\\[\\]]*)]");
    private static final Pattern NAME = Pattern.compile("([^\\[\\]]+)((\\[[^\\[\\]]*])*)");
    private final String prefix;

    /** A value is a text or another map. */
    private final Map<String, Object> members;

    private Form(String prefix, Map<String, Object> members) {
        this.prefix = prefix;
        this.members = members;
    }

    public static Form parse(String encoded) {
        Form form = new Form("", new LinkedHashMap<>());
        for (String pair : encoded.split("&")) {
            if (!pair.isEmpty()) {
                int equals = pair.indexOf('=');
                form.add(decode(equals < 0 ? pair : pair.substring(0, equals)),
                        equals < 0 ? "" : decode(pair.substring(equals + 1)));
            }
        }
        return form;
    }

    private static String decode(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException malformed) {
            throw StripeError.of(400, "invalid_request_error",
                    "Invalid URL encoding: " + text + ".");
        }
    }

    private void add(String name, String value) {
        Matcher parts = NAME.matcher(name);
        if (!parts.matches()) {
            throw StripeError.invalid("parameter_unknown", "Received unknown parameter: " + name,
                    name);
        }
        List<String> path = new ArrayList<>(List.of(parts.group(1)));
        SEGMENT.matcher(parts.group(2)).results().forEach(segment -> path.add(segment.group(1)));
        Map<String, Object> place = members;
        for (String step : path.subList(0, path.size() - 1)) {
            place = inner(place, step.isEmpty() ? lastOrFirst(place) : step, name);
        }
        String last = path.get(path.size() - 1);
        place.put(last.isEmpty() ? Integer.toString(place.size()) : last, value);
    }

    private static String lastOrFirst(Map<String, Object> list) {
        return Integer.toString(Math.max(0, list.size() - 1));
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> inner(Map<String, Object> outer, String step, String name) {
        Object inner = outer.computeIfAbsent(step, none -> new LinkedHashMap<String, Object>());
        if (inner instanceof Map) {
            return (Map<String, Object>) inner;
        }
        throw StripeError.invalid("Invalid hash", name);
    }

    /** The value as it was sent, also when it is empty. */
    public Optional<String> raw(String path) {
        return value(path).filter(String.class::isInstance).map(String.class::cast);
    }

    /** A text that is there and not empty. */
    public Optional<String> text(String path) {
        return raw(path).filter(text -> !text.isEmpty());
    }

    /** Whether the parameter was sent at all, even empty or with parts. */
    public boolean has(String path) {
        return value(path).isPresent();
    }

    public String require(String path) {
        if (raw(path).filter(String::isEmpty).isPresent()) {
            String name = name(path);
            throw StripeError.invalid("parameter_invalid_empty", "You passed an empty string for '"
                    + name + "'. We assume empty values are an attempt to unset a parameter;"
                    + " however '" + name + "' cannot be unset. You should remove '" + name
                    + "' from your request or supply a non-empty value.", name);
        }
        return text(path).orElseThrow(() -> StripeError.missing(name(path)));
    }

    public Optional<Long> number(String path) {
        return text(path).map(text -> {
            try {
                return Long.parseLong(text);
            } catch (NumberFormatException wrong) {
                throw StripeError.invalid("parameter_invalid_integer", "Invalid integer: " + text,
                        name(path));
            }
        });
    }

    public long requireNumber(String path) {
        require(path);
        return number(path).orElseThrow();
    }

    public boolean flag(String path) {
        return text(path).map(text -> switch (text) {
            case "true", "1" -> true;
            case "false", "0" -> false;
            default -> throw StripeError.invalid("Invalid boolean: " + text, name(path));
        }).orElse(false);
    }

    /** One of several words, or the first of them when there is none. */
    public String choice(String path, String... choices) {
        String chosen = text(path).orElse(choices[0]);
        if (!List.of(choices).contains(chosen)) {
            throw StripeError.invalid("Invalid " + name(path) + ": must be one of "
                    + String.join(", ", choices), name(path));
        }
        return chosen;
    }

    public List<String> texts(String path) {
        return part(path).members.values().stream().filter(String.class::isInstance)
                .map(String.class::cast).toList();
    }

    public Form part(String path) {
        return new Form(name(path), map(value(path).orElse(Map.of())));
    }

    /** The members of a list. */
    public List<Form> parts(String path) {
        Form list = part(path);
        return list.members.keySet().stream().map(list::part).toList();
    }

    public Map<String, String> pairs(String path) {
        Map<String, String> pairs = new LinkedHashMap<>();
        part(path).members.forEach((name, value) -> pairs.put(name, String.valueOf(value)));
        return pairs;
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> map(Object value) {
        return value instanceof Map ? (Map<String, Object>) value : Map.of();
    }

    private Optional<Object> value(String path) {
        Object value = members;
        for (String step : path.split("\\.")) {
            value = map(value).get(step);
        }
        return Optional.ofNullable(value);
    }

    /** The name of a parameter as it was sent. */
    public String name(String path) {
        String[] steps = path.split("\\.");
        StringBuilder name = new StringBuilder(prefix);
        for (String step : steps) {
            name.append(name.length() == 0 ? step : "[" + step + "]");
        }
        return name.toString();
    }

    /** Every value with the path to it, in the order of their coming. */
    public Map<List<String>, String> leaves() {
        Map<List<String>, String> leaves = new LinkedHashMap<>();
        collect(List.of(), members, leaves);
        return leaves;
    }

    private static void collect(List<String> path, Map<String, Object> members,
            Map<List<String>, String> leaves) {
        members.forEach((name, value) -> {
            List<String> longer = new ArrayList<>(path);
            longer.add(name);
            if (value instanceof String text) {
                leaves.put(List.copyOf(longer), text);
            } else {
                collect(longer, map(value), leaves);
            }
        });
    }
}
