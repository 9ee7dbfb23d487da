package gridborne.payment.auto;

import gridborne.money.Money;

/** Tells the owner of an auto top-up what it cannot do by itself, in the transaction of that. */
public interface AutoTopUpLetters {

    /**
     * The bank wants its customer to confirm: an ordinary order does that.
     *
     * @param attempt names the letter's cause
     */
    void confirmationWanted(AutoTopUp autoTopUp, Money amount, String attempt);

    /** It has stopped, and why. */
    void stopped(AutoTopUp autoTopUp, String reason, String attempt);
}
