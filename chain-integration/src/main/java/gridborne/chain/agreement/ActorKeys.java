package gridborne.chain.agreement;

import gridborne.agreement.PartyAddress;
import gridborne.chain.database.Rows;
import gridborne.tenants.database.Sealed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.math.BigInteger;
import java.security.SecureRandom;
import java.util.Optional;
import org.web3j.crypto.ECKeyPair;
import org.web3j.crypto.Sign;
import org.web3j.utils.Numeric;

/**
 * The keys of the current tenant's actors, sealed (S8.5). An address is given away only once its
 * key is stored with it.
 */
@ApplicationScoped
@Transactional
public class ActorKeys {

    private static final int KEY_BYTES = 32;

    private final SecureRandom random = new SecureRandom();
    private Rows rows;
    private Sealed sealed;

    protected ActorKeys() {
    }

    @Inject
    public ActorKeys(Rows rows, Sealed sealed) {
        this.rows = rows;
        this.sealed = sealed;
    }

    public PartyAddress make() {
        BigInteger secret = secret();
        PartyAddress address = KeySignature.addressOf(ECKeyPair.create(secret));
        rows.change("insert into chain_actor_key (address, sealed_key) values (?, ?)",
                address.hex(), sealed.seal(Numeric.toBytesPadded(secret, KEY_BYTES)));
        return address;
    }

    /** The key of that address, for the signature of the moment; empty if it is not kept here. */
    Optional<ECKeyPair> key(PartyAddress address) {
        return rows.row("select sealed_key from chain_actor_key where address = ?",
                row -> row.getBytes("sealed_key"), address.hex())
                .map(bytes -> ECKeyPair.create(sealed.open(bytes)))
                .filter(key -> belongsTo(key, address));
    }

    /** Somebody who moves rows and cannot unseal them must not make one sign for another. */
    private static boolean belongsTo(ECKeyPair key, PartyAddress address) {
        if (!KeySignature.addressOf(key).equals(address)) {
            throw new IllegalStateException("The key kept for " + address + " is another's: the"
                    + " table chain_actor_key was changed by hand. Restore the row.");
        }
        return true;
    }

    private BigInteger secret() {
        byte[] bytes = new byte[KEY_BYTES];
        BigInteger secret;
        do {
            random.nextBytes(bytes);
            secret = new BigInteger(1, bytes);
        } while (secret.signum() == 0 || secret.compareTo(Sign.CURVE_PARAMS.getN()) >= 0);
        return secret;
    }
}
