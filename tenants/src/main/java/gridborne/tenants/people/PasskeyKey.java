package gridborne.tenants.people;

import java.util.List;

/**
 * What an answer of a device is checked against.
 *
 * @param attested its model, id and public key as it attested them, in base64url
 * @param counter how often it has signed, as far as we know; many always say 0
 * @param backupEligible whether it may be copied to one's other devices, which never changes
 */
public record PasskeyKey(CredentialId credential, String attested, long counter,
                         List<String> transports, boolean backupEligible) {

    public PasskeyKey {
        if (counter < 0) {
            throw new IllegalArgumentException("A counter of signatures is not " + counter + ".");
        }
        transports = List.copyOf(transports);
    }
}
