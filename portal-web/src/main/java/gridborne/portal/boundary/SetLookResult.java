package gridborne.portal.boundary;

import gridborne.tenants.look.Colour;

/** What came of setting a look. */
public sealed interface SetLookResult {

    record LookSet() implements SetLookResult {
    }

    /** Text in this colour could not be read. The contrast is WCAG's fraction, not an amount. */
    record TooPale(Colour accent, double contrast, Colour suggestion) implements SetLookResult {
    }
}
