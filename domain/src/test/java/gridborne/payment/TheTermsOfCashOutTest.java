package gridborne.payment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gridborne.money.BuyBackPrice;
import gridborne.money.Money;
import gridborne.payment.CashOutTerms.Approval;
import java.util.Currency;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** S7.5: the least amount, the limit, and four eyes above it. */
class TheTermsOfCashOutTest {

    private static final Currency EURO = Currency.getInstance("EUR");
    private static final PersonReference PRODUCER = someone();
    private static final PersonReference SETTER = someone();
    private static final PersonReference OTHER = someone();
    private static final Money NONE = euro("0.00");
    private static final CashOutTerms TERMS = new CashOutTerms(1,
            new BuyBackPrice(euro("0.20")), euro("5.00"), euro("100.00"), Optional.of(SETTER));

    @Test
    void refuseLessThanTheLeast() {
        assertTrue(TERMS.isTooSmall(euro("4.99")));
        assertFalse(TERMS.isTooSmall(euro("5.00")));
    }

    @Test
    void askForApprovalAboveTheLimit() {
        assertFalse(TERMS.needsApproval(euro("100.00"), NONE, PRODUCER));
        assertTrue(TERMS.needsApproval(euro("100.01"), NONE, PRODUCER));
    }

    /** Else it would be asked for in parts. */
    @Test
    void countWhatNobodyHadToApproveBefore() {
        assertFalse(TERMS.needsApproval(euro("40.00"), euro("60.00"), PRODUCER));
        assertTrue(TERMS.needsApproval(euro("40.01"), euro("60.00"), PRODUCER));
    }

    @Test
    void askForApprovalOfWhateverTheOneWhoSetThemWants() {
        assertTrue(TERMS.needsApproval(euro("5.00"), NONE, SETTER));
    }

    @Test
    void letNobodyAllowTheirOwnRequestOrTheirOwnLimit() {
        assertEquals(Approval.OWN_REQUEST, TERMS.approvalBy(PRODUCER, PRODUCER));
        assertEquals(Approval.OWN_LIMIT, TERMS.approvalBy(SETTER, PRODUCER));
        assertEquals(Approval.OWN_REQUEST, TERMS.approvalBy(SETTER, SETTER));
        assertEquals(Approval.COUNTS, TERMS.approvalBy(OTHER, PRODUCER));
    }

    @Test
    void areInOneCurrency() {
        Money yen = Money.parse("100", Currency.getInstance("JPY"));

        assertThrows(IllegalArgumentException.class, () -> new CashOutTerms(1,
                new BuyBackPrice(euro("0.20")), yen, euro("100.00"), Optional.empty()));
    }

    @Test
    void haveALeastAmountAndALimitFromNothingOn() {
        assertThrows(IllegalArgumentException.class, () -> new CashOutTerms(1,
                new BuyBackPrice(euro("0.20")), euro("0"), euro("100.00"), Optional.empty()));
        assertThrows(IllegalArgumentException.class, () -> new CashOutTerms(1,
                new BuyBackPrice(euro("0.20")), euro("1"), euro("-0.01"), Optional.empty()));
    }

    private static Money euro(String amount) {
        return Money.parse(amount, EURO);
    }

    private static PersonReference someone() {
        return new PersonReference(UUID.randomUUID());
    }
}
