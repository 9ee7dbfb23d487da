package gridborne.portal.page;

import gridborne.grid.AccountNumber;
import gridborne.grid.MeterCode;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;

/**
 * What somebody chose or typed to buy coins.
 *
 * @param meter for which meter; empty for one's own account
 * @param name how the payer is called on the meter's page; empty for nobody
 * @param pool for which pool, by its account
 * @param poolCode under which address that pool is
 * @param preset an amount in the form of scripts, from a button
 * @param amount an amount as typed
 */
public record TypedOrder(String meter, String preset, String amount, String email,
                         String name, String pool, String poolCode) {

    static TypedOrder in(HttpServletRequest request) {
        return new TypedOrder(Typed.word(request, "meter"), Typed.word(request, "preset"),
                Typed.word(request, "amount"), Typed.word(request, "email"),
                Typed.word(request, "name"), Typed.word(request, "pool"),
                Typed.word(request, "pool-code"));
    }

    boolean forOneself() {
        return meter.isEmpty() && pool.isEmpty();
    }

    Optional<MeterCode> code() {
        try {
            return Optional.of(MeterCode.parse(meter));
        } catch (IllegalArgumentException noCode) {
            return Optional.empty();
        }
    }

    /** The pool it is for, by the number of its account. */
    Optional<AccountNumber> toPool() {
        return pool.matches("\\d{1,9}") ? Optional.of(new AccountNumber(Long.parseLong(pool)))
                : Optional.empty();
    }
}
