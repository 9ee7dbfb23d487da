package gridborne.payment;

import gridborne.mail.MailAddress;

import java.util.Locale;

/** Tells a payer what they paid for, in the transaction in which the order is paid. */
public interface OrderLetters {

    /** The receipt; written once for each order. */
    void paid(Order order, MailAddress to, Locale language);
}
