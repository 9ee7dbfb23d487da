package gridborne.portal.rest;

import gridborne.energy.Register;

/** What the old device showed at last, and what the new one shows at first (S4.4). */
public record ReplacementBody(Register finalRegisterWh, Register startRegisterWh) {
}
