package gridborne.portal.page;

import gridborne.money.Coins;
import gridborne.pool.Pool;
import gridborne.portal.view.Words;
import jakarta.servlet.http.HttpServletRequest;
import java.text.DecimalFormatSymbols;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** What somebody typed into one of the forms about pools. */
public record TypedPool(Map<String, String> fields) {

    static final TypedPool NOTHING = new TypedPool(Map.of());

    static TypedPool in(HttpServletRequest request) {
        return new TypedPool(request.getParameterMap().entrySet().stream().collect(
                Collectors.toUnmodifiableMap(Map.Entry::getKey, one -> one.getValue()[0].strip())));
    }

    /** As it stands, to be changed. */
    static TypedPool of(Pool pool, Words words) {
        return new TypedPool(Map.of("name", pool.name(), "purpose", pool.purpose(),
                "goal", pool.goal().map(goal -> written(goal, words)).orElse(""),
                "limit", written(pool.limit(), words),
                "dues", pool.dues().map(dues -> written(dues, words)).orElse("")));
    }

    /** To the last microcoin, as it is read again. */
    private static String written(Coins coins, Words words) {
        return coins.decimal().replace('.',
                DecimalFormatSymbols.getInstance(words.locale()).getDecimalSeparator());
    }

    /** What stands in a field; empty where nothing does. */
    public String field(String name) {
        return fields.getOrDefault(name, "");
    }

    /** What is asked for. */
    String action() {
        return field("do");
    }

    /** The key of the form: a key that is none of ours counts as another form. */
    UUID key() {
        return id("key").orElseGet(UUID::randomUUID);
    }

    Optional<UUID> id(String name) {
        try {
            return Optional.of(UUID.fromString(field(name)));
        } catch (IllegalArgumentException noId) {
            return Optional.empty();
        }
    }
}
