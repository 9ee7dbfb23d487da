package gridborne.portal.rest;

/** Whether residents may register by themselves. */
public record RegistrationAnswer(Boolean open) {
}
