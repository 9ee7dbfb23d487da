package gridborne.chain.projection;

import gridborne.energy.Hour;
import gridborne.grid.AccountNumber;
import gridborne.grid.MeterNumber;
import gridborne.grid.PaymentReference;
import gridborne.money.Coins;
import java.util.Optional;

/** What a book is made from that begins with the first block. */
enum NothingBefore implements LedgerState.Source {

    SOURCE;

    @Override
    public Optional<Coins> balance(AccountNumber account) {
        return Optional.empty();
    }

    @Override
    public Optional<BookMeter> meter(MeterNumber meter) {
        return Optional.empty();
    }

    @Override
    public Optional<BookLine> line(LineKey line) {
        return Optional.empty();
    }

    @Override
    public Optional<ClosedHour> hour(Hour hour) {
        return Optional.empty();
    }

    @Override
    public Optional<Coins> escrow(PaymentReference cashOut) {
        return Optional.empty();
    }
}
