package gridborne.portal.boundary;

import gridborne.tenants.look.Colour;
import gridborne.tenants.tenancy.Tenant;

/** What came of wishing for a utility. */
public sealed interface FoundingResult {

    /** It is in the registry; the other steps follow by themselves. */
    record Begun(Tenant utility) implements FoundingResult {
    }

    /** Another one has the name, or had it once. */
    record SlugTaken(String slug) implements FoundingResult {
    }

    /** This portal plays no demos. */
    record NoDemosHere() implements FoundingResult {
    }

    /** Text in this colour could not be read. The contrast is WCAG's fraction, not an amount. */
    record TooPale(Colour accent, double contrast, Colour suggestion) implements FoundingResult {
    }
}
