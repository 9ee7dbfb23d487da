package gridborne.portal.page;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the admin typed in one of the forms of payments. What is secret is not told again.
 *
 * @param form which one
 */
public record TypedSettings(String form, Map<String, String> fields) {

    private static final String[] FIELDS = {"key", "secret", "others", "id", "price", "from",
        "minimum", "maximum", "buyBack", "least", "approval"};
    static final TypedSettings NOTHING = new TypedSettings("", Map.of());

    public TypedSettings {
        fields = Map.copyOf(fields);
    }

    static TypedSettings in(HttpServletRequest request) {
        return new TypedSettings(Optional.ofNullable(request.getParameter("form")).orElse(""),
                Stream.of(FIELDS).filter(name -> request.getParameter(name) != null)
                        .collect(Collectors.toMap(name -> name,
                                name -> request.getParameter(name).strip())));
    }

    String text(String field) {
        return fields.getOrDefault(field, "");
    }

    /** As typed, or else as it stands. Its name is one that pages can call: "or" is none. */
    public String kept(String field, String now) {
        return fields.getOrDefault(field, now);
    }
}
