package gridborne.stack.stripe.payments;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** A bank account for debits, which are slow: the money is only sure when the bank has spoken. */
public record TestBankAccount(String number, String type, Outcome outcome, Duration delay,
        String failureCode) {

    /** What the bank says in the end. */
    public enum Outcome { SUCCEEDS, FAILS, SUCCEEDS_AND_IS_DISPUTED, NEVER }

    public static final String SEPA = "sepa_debit";
    public static final String US = "us_bank_account";

    private static final Duration SOON = Duration.ofSeconds(5);
    private static final Duration LATER = Duration.ofMinutes(3);
    private static final String COULD_NOT = "generic_could_not_process";

    private static final List<TestBankAccount> ALL = List.of(
            sepa("AT611904300234573201", Outcome.SUCCEEDS, SOON),
            sepa("AT321904300235473204", Outcome.SUCCEEDS, LATER),
            sepa("AT861904300235473202", Outcome.FAILS, SOON),
            sepa("AT051904300235473205", Outcome.FAILS, LATER),
            sepa("AT591904300235473203", Outcome.SUCCEEDS_AND_IS_DISPUTED, SOON),
            sepa("DE89370400440532013000", Outcome.SUCCEEDS, SOON),
            sepa("DE08370400440532013003", Outcome.SUCCEEDS, LATER),
            sepa("DE62370400440532013001", Outcome.FAILS, SOON),
            sepa("DE78370400440532013004", Outcome.FAILS, LATER),
            sepa("DE35370400440532013002", Outcome.SUCCEEDS_AND_IS_DISPUTED, SOON),
            us("000123456789", Outcome.SUCCEEDS, ""),
            us("000111111113", Outcome.FAILS, "account_closed"),
            us("000111111116", Outcome.FAILS, "no_account"),
            us("000222222227", Outcome.FAILS, "insufficient_funds"),
            us("000333333335", Outcome.FAILS, "debit_not_authorized"),
            us("000555555559", Outcome.SUCCEEDS_AND_IS_DISPUTED, ""),
            us("000888888883", Outcome.NEVER, ""));

    private static TestBankAccount sepa(String number, Outcome outcome, Duration delay) {
        return new TestBankAccount(number, SEPA, outcome, delay, COULD_NOT);
    }

    private static TestBankAccount us(String number, Outcome outcome, String failureCode) {
        return new TestBankAccount(number, US, outcome, SOON, failureCode);
    }

    public static Optional<TestBankAccount> find(String number) {
        String plain = number.replace(" ", "");
        return ALL.stream().filter(account -> account.number().equalsIgnoreCase(plain)).findFirst();
    }

    /** The kind of debit that exists in a currency. */
    public static Optional<String> typeFor(String currency) {
        return switch (currency) {
            case "eur" -> Optional.of(SEPA);
            case "usd" -> Optional.of(US);
            default -> Optional.empty();
        };
    }
}
