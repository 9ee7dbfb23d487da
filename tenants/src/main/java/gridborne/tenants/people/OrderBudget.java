package gridborne.tenants.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * How many orders may be placed: each asks Stripe for a page and leaves a row, and anybody may. A
 * guest is known by the address only, which a whole house may share; whoever signed in has a budget
 * of their own.
 */
@ApplicationScoped
public class OrderBudget {

    private static final Duration REFILL = Duration.ofSeconds(20);

    @Inject
    private Attempts attempts;

    @Inject
    @ConfigProperty(name = "gridborne.orders.guests-at-once")
    private int guestsAtOnce;

    @Inject
    @ConfigProperty(name = "gridborne.orders.person-at-once")
    private int personAtOnce;

    /** Spends one of an address; or says how long to wait for the next one. */
    public Optional<Duration> spendOfGuest(String address) {
        attempts.forgetMadeUp();
        return attempts.spend(new AttemptBudget("GUEST ORDER", guestsAtOnce, REFILL), address);
    }

    /** Spends one of a person's own. */
    public Optional<Duration> spendOf(PersonId person) {
        return attempts.spend(new AttemptBudget("ORDER", personAtOnce, REFILL),
                person.toString());
    }
}
