package gridborne.portal.page;

import gridborne.mail.MailAddress;
import gridborne.money.Money;
import gridborne.payment.Order;
import gridborne.payment.PlaceOrderResult.Placed;
import gridborne.payment.ShownName;
import gridborne.portal.boundary.AccountRef;
import gridborne.portal.boundary.OrderCoins;
import gridborne.portal.boundary.OrderCoinsResult;
import gridborne.portal.boundary.OrderCoinsResult.AtTill;
import gridborne.portal.boundary.OrderCoinsResult.TooManyOrders;
import gridborne.portal.boundary.OrderFor;
import gridborne.portal.boundary.Payer;
import gridborne.portal.view.OrderRefusalWords;
import gridborne.portal.view.Sentence;
import gridborne.portal.view.Words;
import gridborne.tenants.tenancy.CurrentTenant;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Duration;
import java.util.Optional;

/** Buys coins: by a button with an amount, or by an amount as typed. */
@Named
@RequestScoped
public class OrderingPage {

    @Inject
    private OrderCoins orderCoins;

    @Inject
    private CurrentTenant current;

    @Inject
    private Words words;

    private TypedOrder typed;
    private Sentence problem;
    private Duration pause = Duration.ZERO;

    /** The order, if it was taken; if not, the page has the problem. */
    Optional<Order> submit(TypedOrder asTyped) {
        typed = asTyped;
        Optional<Money> amount = amount();
        Optional<MailAddress> address = address();
        Optional<ShownName> name = name();
        if (amount.isEmpty() || address.isEmpty() && !typed.email().isEmpty()) {
            problem = Sentence.of(amount.isEmpty() ? "order.invalid" : "order.noAddress");
            return Optional.empty();
        }
        if (name.isEmpty() && !typed.name().isEmpty()) {
            problem = Sentence.of("order.noName", ShownName.MOST_LETTERS);
            return Optional.empty();
        }
        return placed(orderCoins.order(what(), amount.get(),
                new Payer(address, name, words.locale())));
    }

    private Optional<Order> placed(OrderCoinsResult result) {
        if (result instanceof AtTill till && till.result() instanceof Placed placed) {
            return Optional.of(placed.order());
        }
        pause = result instanceof TooManyOrders tooMany ? tooMany.retryAfter() : Duration.ZERO;
        problem = OrderRefusalWords.of(result);
        return Optional.empty();
    }

    private OrderFor what() {
        return typed.code().<OrderFor>map(OrderFor.OfMeter::new)
                .or(() -> typed.toPool().map(AccountRef.Numbered::new)
                        .map(OrderFor.OfAccount::new))
                .orElseGet(OrderFor.Oneself::new);
    }

    private Optional<Money> amount() {
        try {
            return typed.preset().isEmpty()
                    ? words.readMoney(typed.amount(), current.tenant().currency())
                    : Optional.of(Money.parse(typed.preset(), current.tenant().currency()))
                            .filter(Money::isPositive);
        } catch (IllegalArgumentException noButtonOfOurs) {
            return Optional.empty();
        }
    }

    private Optional<MailAddress> address() {
        try {
            return Optional.of(typed.email()).filter(text -> !text.isEmpty())
                    .map(MailAddress::parse);
        } catch (IllegalArgumentException noAddress) {
            return Optional.empty();
        }
    }

    private Optional<ShownName> name() {
        try {
            return Optional.of(typed.name()).filter(text -> !text.isEmpty())
                    .map(ShownName::parse);
        } catch (IllegalArgumentException noName) {
            return Optional.empty();
        }
    }

    /** How long to wait before ordering again; mostly not at all. */
    Duration pause() {
        return pause;
    }

    public TypedOrder getTyped() {
        return typed;
    }

    public Sentence getProblem() {
        return problem;
    }
}
