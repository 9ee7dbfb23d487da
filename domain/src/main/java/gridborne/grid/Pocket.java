package gridborne.grid;

/** Where somebody's coins are: in an account, or in a meter. */
public sealed interface Pocket {

    record OfAccount(AccountNumber account) implements Pocket {
    }

    record OfMeter(MeterNumber meter) implements Pocket {
    }
}
