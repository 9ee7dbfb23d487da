package gridborne.portal.page;

import gridborne.grid.MeterCode;
import gridborne.mail.MailAddress;
import gridborne.money.Coins;
import gridborne.payment.auto.Threshold;
import gridborne.pool.DeviceBudget.Automatic;
import gridborne.pool.NewPool;
import gridborne.pool.PoolCode;
import gridborne.pool.PoolRole;
import gridborne.portal.boundary.FoundPool;
import gridborne.portal.boundary.OnceAForm;
import gridborne.portal.boundary.PoolMembership;
import gridborne.portal.boundary.PoolResult;
import gridborne.portal.boundary.PoolTreasury;
import gridborne.portal.view.Words;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

/** Reads the forms about pools and asks for what they say. */
@ApplicationScoped
public class PoolActions {

    /** A field that cannot be read; the key of its sentence says which, and what to type. */
    static final class Unreadable extends IllegalArgumentException {

        private static final long serialVersionUID = 1L;

        Unreadable(String key) {
            super(key);
        }
    }

    /** A form sent twice is a form sent. */
    private static final Supplier<Optional<PoolResult>> SENT_BEFORE =
            () -> Optional.of(new PoolResult.Repeated());

    @Inject
    private FoundPool found;

    @Inject
    private PoolMembership membership;

    @Inject
    private PoolTreasury treasury;

    @Inject
    private OnceAForm once;

    @Inject
    private Words words;

    PoolResult join(String secret) {
        return membership.join(secret);
    }

    /** Empty when this form was sent before. */
    Optional<PoolResult> found(TypedPool typed) {
        NewPool wish = wish(typed);
        return once.take(typed.key(), typed.fields().toString(), () -> found.found(wish),
                PoolResult.Refused.class::isInstance);
    }

    /** Empty when there is no such pool of the caller's. */
    Optional<PoolResult> act(PoolCode code, TypedPool typed) {
        return switch (typed.action()) {
            case "invite" -> membership.invite(code, role(typed), address(typed));
            case "withdraw" -> membership.withdraw(code, id(typed));
            case "give" -> give(code, typed);
            case "standing" -> membership.agree(code, Optional.of(coins(typed, "coins")),
                    day(typed));
            case "end-standing" -> membership.agree(code, Optional.empty(), 1);
            case "show" -> membership.show(code, true);
            case "hide" -> membership.show(code, false);
            case "leave" -> membership.leave(code);
            case "budget" -> treasury.budget(code, meter(typed), coins(typed, "monthly"),
                    automatic(typed));
            case "remove" -> treasury.remove(code, meter(typed));
            case "spend" -> spend(code, typed);
            case "approve" -> treasury.approve(code, id(typed));
            case "reject" -> treasury.reject(code, id(typed));
            case "change" -> treasury.change(code, wish(typed));
            case "close" -> treasury.close(code);
            default -> Optional.empty();
        };
    }

    private Optional<PoolResult> give(PoolCode code, TypedPool typed) {
        Coins coins = coins(typed, "coins");
        return once.take(typed.key(), "give " + code + coins,
                () -> membership.give(code, coins).orElseThrow(),
                PoolResult.Refused.class::isInstance).or(SENT_BEFORE);
    }

    private Optional<PoolResult> spend(PoolCode code, TypedPool typed) {
        MeterCode meter = meter(typed);
        Coins coins = coins(typed, "coins");
        return once.take(typed.key(), "spend " + code + meter + coins,
                () -> treasury.spend(code, meter, coins, typed.field("reason")).orElseThrow(),
                PoolResult.Refused.class::isInstance).or(SENT_BEFORE);
    }

    private NewPool wish(TypedPool typed) {
        try {
            return new NewPool(typed.field("name"), typed.field("purpose"),
                    optional(typed, "goal"), limit(typed), optional(typed, "dues"));
        } catch (Unreadable known) {
            throw known;
        } catch (IllegalArgumentException refused) {
            throw new Unreadable("pools.found.invalid");
        }
    }

    private Optional<Automatic> automatic(TypedPool typed) {
        Optional<Coins> threshold = optional(typed, "threshold");
        return threshold.map(left -> new Automatic(new Threshold.CoinsLeft(left),
                coins(typed, "coins"))).or(() -> typed.field("days").isEmpty() ? Optional.empty()
                        : Optional.of(new Automatic(new Threshold.DaysLeft(days(typed)),
                                coins(typed, "coins"))));
    }

    private static int days(TypedPool typed) {
        int days = number(typed.field("days"), "pools.days.invalid");
        if (days < 1 || days > Threshold.DaysLeft.MOST) {
            throw new Unreadable("pools.days.invalid");
        }
        return days;
    }

    private static int day(TypedPool typed) {
        int day = number(typed.field("day"), "pools.day.invalid");
        if (day < 1 || day > 31) {
            throw new Unreadable("pools.day.invalid");
        }
        return day;
    }

    private static int number(String text, String key) {
        if (!text.matches("\\d{1,4}")) {
            throw new Unreadable(key);
        }
        return Integer.parseInt(text);
    }

    private Optional<Coins> optional(TypedPool typed, String field) {
        return typed.field(field).isEmpty() ? Optional.empty()
                : Optional.of(coins(typed, field));
    }

    private Coins coins(TypedPool typed, String field) {
        return words.readCoins(typed.field(field)).filter(Coins::isPositive)
                .orElseThrow(() -> new Unreadable("pools.coins.invalid"));
    }

    /** None at all means that every spending takes two. */
    private Coins limit(TypedPool typed) {
        return words.readCoins(typed.field("limit")).filter(coins -> !coins.isNegative())
                .orElseThrow(() -> new Unreadable("pools.limit.invalid"));
    }

    private static MeterCode meter(TypedPool typed) {
        try {
            return MeterCode.parse(typed.field("meter"));
        } catch (IllegalArgumentException noCode) {
            throw new Unreadable("home.fund.noMeter");
        }
    }

    private static UUID id(TypedPool typed) {
        return typed.id("id").orElseThrow(() -> new Unreadable("pool.rule.NOT_PROPOSED"));
    }

    private static PoolRole role(TypedPool typed) {
        try {
            return PoolRole.valueOf(typed.field("role"));
        } catch (IllegalArgumentException noRole) {
            throw new Unreadable("pools.role.invalid");
        }
    }

    private static Optional<MailAddress> address(TypedPool typed) {
        try {
            return typed.field("email").isEmpty() ? Optional.empty()
                    : Optional.of(MailAddress.parse(typed.field("email")));
        } catch (IllegalArgumentException noAddress) {
            throw new Unreadable("order.noAddress");
        }
    }
}
