package gridborne.portal.page;

import jakarta.servlet.http.HttpServletRequest;
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
