package gridborne.chain.contract;

import gridborne.agreement.Agreement;
import gridborne.agreement.AgreementId;
import gridborne.agreement.AgreementKind;
import gridborne.agreement.DocumentHash;
import gridborne.agreement.PartyAddress;
import gridborne.agreement.PartySignature;
import gridborne.agreement.Revocation;
import gridborne.chain.node.Address;
import gridborne.energy.Hour;
import java.math.BigInteger;
import java.util.List;
import org.web3j.abi.FunctionEncoder;
import org.web3j.abi.datatypes.DynamicBytes;
import org.web3j.abi.datatypes.Function;
import org.web3j.abi.datatypes.Type;
import org.web3j.abi.datatypes.generated.Bytes32;
import org.web3j.abi.datatypes.generated.Uint256;
import org.web3j.abi.datatypes.generated.Uint32;
import org.web3j.abi.datatypes.generated.Uint8;
import org.web3j.utils.Numeric;

/** What transactions and reads send to a utility's agreements, in hex (S8.2). */
public final class AgreementCalls {

    /** What a contract answers that takes a signature for its own (EIP-1271). */
    private static final String IS_VALID = "1626ba7e" + "0".repeat(56);

    private AgreementCalls() {
    }

    /** The contract itself. The admin may appoint registrars, who say which partners there are. */
    public static String contract(Address admin, Address registrar) {
        return "0x" + Numeric.cleanHexPrefix(Agreements.BINARY.strip()) + FunctionEncoder
                .encodeConstructor(List.of(address(admin.hex()), address(registrar.hex())));
    }

    public static String recognise(AgreementKind kind, PartyAddress partner) {
        return encode(Agreements.FUNC_RECOGNISE, kind(kind), address(partner.hex()));
    }

    public static String dismiss(AgreementKind kind, PartyAddress partner) {
        return encode(Agreements.FUNC_DISMISS, kind(kind), address(partner.hex()));
    }

    public static String recognised(AgreementKind kind, PartyAddress partner) {
        return encode(Agreements.FUNC_RECOGNISED, kind(kind), address(partner.hex()));
    }

    /** Whether a party took its signature back before the agreement was concluded. */
    public static String withdrawn(AgreementId agreement, PartyAddress party) {
        return encode(Agreements.FUNC_WITHDRAWN, id(agreement), address(party.hex()));
    }

    public static String conclude(Agreement agreement, PartySignature actor,
                                  PartySignature partner) {
        return encode(Agreements.FUNC_CONCLUDE, struct(agreement),
                new DynamicBytes(actor.bytes()), new DynamicBytes(partner.bytes()));
    }

    /** A party's revocation with its signature, brought by anybody. */
    public static String revokeFor(Revocation revocation, PartyAddress party,
                                   PartySignature signature) {
        return encode(Agreements.FUNC_REVOKEFOR, id(revocation.agreement()),
                hour(revocation.from()), address(party.hex()),
                new DynamicBytes(signature.bytes()));
    }

    public static String gridborne(PartyAddress actor, Hour hour) {
        return encode(Agreements.FUNC_GRIDBORNE, address(actor.hex()), hour(hour));
    }

    public static String agreementOf(AgreementId agreement) {
        return encode(Agreements.FUNC_AGREEMENTOF, id(agreement));
    }

    public static String countOf(DocumentHash document) {
        return encode(Agreements.FUNC_COUNTOF, new Bytes32(document.bytes()));
    }

    public static String idsOf(DocumentHash document, long first, long most) {
        return encode(Agreements.FUNC_IDSOF, new Bytes32(document.bytes()), new Uint256(first),
                new Uint256(most));
    }

    public static String idOf(Agreement agreement) {
        return encode(Agreements.FUNC_IDOF, struct(agreement));
    }

    public static String revocationOf(Revocation revocation) {
        return encode(Agreements.FUNC_REVOCATIONOF, id(revocation.agreement()),
                hour(revocation.from()));
    }

    /** Asks an account that is a contract whether it takes a signature for its own. */
    public static String isValidSignature(AgreementId digest, PartySignature signature) {
        return encode("isValidSignature", id(digest), new DynamicBytes(signature.bytes()));
    }

    /** Whether that was the one answer that means yes. */
    public static boolean isYes(String answer) {
        return Numeric.cleanHexPrefix(answer).startsWith(IS_VALID);
    }

    private static Agreements.Agreement struct(Agreement agreement) {
        return new Agreements.Agreement(BigInteger.valueOf(agreement.kind().ordinal()),
                agreement.actor().hex(), agreement.partner().hex(), agreement.document().bytes(),
                BigInteger.valueOf(agreement.term().from().number()),
                BigInteger.valueOf(agreement.term().until().number()), agreement.nonce().bytes());
    }

    private static Uint8 kind(AgreementKind kind) {
        return new Uint8(kind.ordinal());
    }

    private static Bytes32 id(AgreementId agreement) {
        return new Bytes32(agreement.bytes());
    }

    private static Uint32 hour(Hour hour) {
        return new Uint32(hour.number());
    }

    private static org.web3j.abi.datatypes.Address address(String hex) {
        return new org.web3j.abi.datatypes.Address(hex);
    }

    @SuppressWarnings("rawtypes") // web3j's own signature
    private static String encode(String function, Type... arguments) {
        return FunctionEncoder.encode(new Function(function, List.of(arguments), List.of()));
    }
}
