package gridborne.portal.rest;

/** Whether only meters of gridborne owners settle. False while a utility migrates. */
public record AgreementRuleBody(Boolean required) {
}
