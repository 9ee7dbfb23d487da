package gridborne.chain.contract;

import gridborne.agreement.AgreementId;
import gridborne.agreement.AgreementKind;
import gridborne.agreement.AgreementRecord;
import gridborne.agreement.DocumentHash;
import gridborne.agreement.Ending;
import gridborne.agreement.PartyAddress;
import gridborne.agreement.Term;
import gridborne.energy.Hour;
import java.math.BigInteger;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.web3j.utils.Numeric;

/** What a contract of agreements answers, as our values. */
public final class AgreementAnswers {

    private static final int WORD_DIGITS = 64;
    private static final int ADDRESS_DIGITS = 40;
    private static final int REVOKED_BY_ACTOR = 1;
    private static final int REVOKED_BY_PARTNER = 2;

    private final String digits;

    private AgreementAnswers(String answer) {
        this.digits = Numeric.cleanHexPrefix(answer);
    }

    public static boolean yes(String answer) {
        return new AgreementAnswers(answer).number(0) == 1;
    }

    /** A list: where it begins, its length, its words. */
    public static List<AgreementId> ids(String answer) {
        AgreementAnswers words = new AgreementAnswers(answer);
        return IntStream.range(2, Math.toIntExact(2 + words.number(1)))
                .mapToObj(words::word).map(AgreementId::new).toList();
    }

    /** All words are 0 of an agreement never concluded. */
    public static Optional<AgreementRecord> agreement(AgreementId id, String answer) {
        AgreementAnswers words = new AgreementAnswers(answer);
        return words.number(6) == 0 ? Optional.empty() : Optional.of(words.agreement(id));
    }

    private AgreementRecord agreement(AgreementId id) {
        PartyAddress actor = address(0);
        PartyAddress partner = address(4);
        return new AgreementRecord(id, AgreementKind.values()[(int) number(1)], actor, partner,
                new DocumentHash(word(8)), new Term(hour(2), hour(3)),
                ending(hour(5), (int) number(7), actor, partner),
                Instant.ofEpochSecond(number(6)));
    }

    private static Ending ending(Hour end, int side, PartyAddress actor, PartyAddress partner) {
        return switch (side) {
            case REVOKED_BY_ACTOR -> new Ending.Revoked(end, actor);
            case REVOKED_BY_PARTNER -> new Ending.Revoked(end, partner);
            default -> new Ending.ByTerm(end);
        };
    }

    private Hour hour(int index) {
        return new Hour(number(index));
    }

    private PartyAddress address(int index) {
        return new PartyAddress("0x" + word(index).substring(WORD_DIGITS - ADDRESS_DIGITS));
    }

    private long number(int index) {
        return new BigInteger(word(index), 16).longValueExact();
    }

    private String word(int index) {
        return digits.substring(index * WORD_DIGITS, (index + 1) * WORD_DIGITS);
    }
}
