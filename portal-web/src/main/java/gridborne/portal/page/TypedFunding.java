package gridborne.portal.page;

import static java.nio.charset.StandardCharsets.UTF_8;

import gridborne.grid.MeterCode;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.util.Optional;
import java.util.UUID;

/** What somebody typed into the form that funds a meter, and the key that makes it count once. */
public record TypedFunding(String meter, String coins, String key) {

    static TypedFunding in(HttpServletRequest request) {
        return new TypedFunding(Typed.in(request, "meter"), Typed.in(request, "coins"),
                Typed.in(request, "key"));
    }

    Optional<MeterCode> code() {
        try {
            return Optional.of(MeterCode.parse(meter));
        } catch (IllegalArgumentException noCode) {
            return Optional.empty();
        }
    }

    /** A key that is none of ours is as good as a new one: then it counts as another form. */
    UUID form() {
        try {
            return UUID.fromString(key);
        } catch (IllegalArgumentException noKey) {
            return UUID.randomUUID();
        }
    }

    /** The address at which the form is filled in like this. */
    LocalPath address() {
        return meter.isEmpty() && coins.isEmpty() ? new LocalPath("/home")
                : LocalPath.of("/home?meter=" + URLEncoder.encode(meter, UTF_8)
                        + "&coins=" + URLEncoder.encode(coins, UTF_8));
    }
}
