package gridborne.portal.rest;

/**
 * A new operator.
 *
 * @param link where they choose their password, once; shown here alone
 */
public record OperatorsLinkAnswer(String login, String link) {
}
