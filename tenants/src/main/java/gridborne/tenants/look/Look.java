package gridborne.tenants.look;

import java.util.Optional;

/** How the current utility looks, as pages need to know it. */
public record Look(Optional<Colour> accent, Optional<String> logoVersion) {

    public static final Look OURS = new Look(Optional.empty(), Optional.empty());
}
