package gridborne.tenants.warnings;

import gridborne.tenants.people.PersonId;

/**
 * A warning that was taken to be told.
 *
 * @param attempts in vain before this one
 */
public record DueWarning(String cause, PersonId person, String address, String secret, String body,
                         int attempts) {

    @Override
    public String toString() {
        return "warning " + cause;
    }
}
