package gridborne.billing.order;

import gridborne.billing.stripe.KeptKeys;
import gridborne.grid.AccountNumber;
import gridborne.grid.MeterNumber;
import gridborne.grid.SequenceNumber;
import gridborne.mail.MailAddress;
import gridborne.payment.ConnectionResult.Connected;
import gridborne.payment.NewOrder;
import gridborne.payment.Order;
import gridborne.payment.OrderId;
import gridborne.payment.OrderStage;
import gridborne.payment.OrderTarget;
import gridborne.payment.ShownName;
import gridborne.tenants.audit.AuditLog;
import gridborne.tenants.database.Sql;
import gridborne.tenants.people.People;
import gridborne.tenants.people.PersonId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The current tenant's orders in the database. */
@ApplicationScoped
@Transactional
public class OrderRows {

    /** A person, or a token of theirs, as an actor is written. */
    private static final Pattern SOMEBODY = Pattern.compile("^person ([0-9a-f-]{36})");
    private static final Duration FIRST_LOOK = Duration.ofSeconds(15);

    private final SecureRandom random = new SecureRandom();

    @Inject
    private Sql sql;

    @Inject
    private KeptKeys keys;

    @Inject
    private People people;

    @Inject
    private AuditLog audit;

    @Inject
    private Clock clock;

    /**
     * Written before Stripe hears of it. Nothing, if whoever orders, or whose account it is for,
     * was forgotten meanwhile: their address would be kept, and nobody would ask for it again.
     */
    public Optional<KeptOrder> place(NewOrder wish, CoinsBought bought, Connected account) {
        if (!people.remain(person(wish.cause().by()), payer(wish.target()))) {
            return Optional.empty();
        }
        KeptOrder made = add(wish, bought, account);
        audit(made);
        return Optional.of(made);
    }

    private static Optional<PersonId> person(String actor) {
        Matcher somebody = SOMEBODY.matcher(actor);
        return somebody.find() ? Optional.of(new PersonId(UUID.fromString(somebody.group(1))))
                : Optional.empty();
    }

    /** Without its entry in the audit log, and whoever it is by or for. */
    @Transactional(Transactional.TxType.MANDATORY)
    public KeptOrder add(NewOrder wish, CoinsBought bought, Connected account) {
        if (!keys.hold(account)) {
            throw new IllegalStateException("Account " + account.accountId()
                    + " is not connected any more.");
        }
        byte[] name = new byte[OrderId.RANDOM_BYTES];
        random.nextBytes(name);
        OrderId id = OrderId.of(name);
        Instant now = clock.instant();
        OrderTarget target = wish.target();
        sql.change("""
                insert into billing_order (id, created_at, created_by, amount_minor, currency,
                    coin_price_minor, microcoins, live, stripe_account, meter, guest, account,
                    purpose, language, pages, email, save_card, shown_name, stage, stage_at,
                    due_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'CREATED', ?, ?)""",
                id.value(), now, wish.cause().by(), wish.amount().minorUnits(),
                wish.amount().currency().getCurrencyCode(),
                bought.price().perCoin().minorUnits(), bought.coins().microcoins(),
                account.live(), account.accountId(),
                meter(target).map(MeterNumber::value).orElse(null),
                target instanceof OrderTarget.MeterByGuest,
                payer(target).map(AccountNumber::value).orElse(null),
                bought.named(wish.purpose()),
                wish.language().toLanguageTag(), wish.pages(),
                wish.email().map(MailAddress::value).orElse(null),
                wish.savesCard(), wish.shownName().map(ShownName::value).orElse(null), now,
                now.plus(FIRST_LOOK));
        return find(id).orElseThrow();
    }

    /**
     * Its entry in the audit log, after whatever goes into the journal: everybody locks the head
     * of the journal first.
     */
    public void audit(KeptOrder made) {
        audit.record("order coins", made.order().coins().toString(),
                "for " + made.order().amount());
    }

    private static Optional<MeterNumber> meter(OrderTarget target) {
        if (target instanceof OrderTarget.MeterOf own) {
            return Optional.of(own.meter());
        }
        return target instanceof OrderTarget.MeterByGuest guest ? Optional.of(guest.meter())
                : Optional.empty();
    }

    private static Optional<AccountNumber> payer(OrderTarget target) {
        if (target instanceof OrderTarget.Account account) {
            return Optional.of(account.account());
        }
        return target instanceof OrderTarget.MeterOf own ? Optional.of(own.payer())
                : Optional.empty();
    }

    /** The orders that were paid for an account: each has a receipt. */
    public List<OrderId> paidBy(AccountNumber account) {
        return sql.rows("select id from billing_order where account = ? and stage = 'PAID'",
                row -> new OrderId(row.getString("id")), account.value());
    }

    public List<KeptOrder> of(AccountNumber account, Instant from, Instant until, int most) {
        return sql.rows("""
                select * from billing_order
                where account = ? and created_at >= ? and created_at < ?
                order by created_at desc limit ?""", OrderRow::read, account.value(), from, until,
                most);
    }

    public Optional<KeptOrder> find(OrderId id) {
        return sql.row("select * from billing_order where id = ?", OrderRow::read, id.value());
    }

    /** The ended orders that were to save a card, paid ones first, the latest of each first. */
    public List<KeptOrder> savingCard(AccountNumber account, Instant since, int most) {
        return sql.rows("""
                select * from billing_order
                where account = ? and save_card and created_at >= ?
                    and stage in ('PAID', 'REFUSED', 'EXPIRED')
                order by stage = 'PAID' desc, created_at desc limit ?""", OrderRow::read,
                account.value(), since, most);
    }

    /** The order that a payment of Stripe's paid. */
    public Optional<KeptOrder> ofPayment(String intent) {
        return sql.row("select * from billing_order where payment_intent = ?", OrderRow::read,
                intent);
    }

    /** The name that was given last counts. */
    public Map<AccountNumber, ShownName> shownNames(MeterNumber meter,
                                                    Set<AccountNumber> accounts) {
        return sql.rows("""
                select distinct on (account) account, shown_name from billing_order
                where meter = ? and account = any (?) and stage = 'PAID'
                order by account, created_at desc""", OrderRows::named, meter.value(),
                accounts.stream().map(AccountNumber::value).toArray(Long[]::new)).stream()
                .flatMap(Optional::stream)
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static Optional<Map.Entry<AccountNumber, ShownName>> named(ResultSet row)
            throws SQLException {
        AccountNumber account = new AccountNumber(row.getLong("account"));
        return Optional.ofNullable(row.getString("shown_name"))
                .map(name -> Map.entry(account, new ShownName(name)));
    }

    /** Nobody else decides about it until the transaction ends. */
    @Transactional(Transactional.TxType.MANDATORY)
    public Optional<KeptOrder> lock(OrderId id) {
        return sql.row("select * from billing_order where id = ? for update", OrderRow::read,
                id.value());
    }

    /** Several, in the order of their ids, as everybody does who wants more than one. */
    @Transactional(Transactional.TxType.MANDATORY)
    public List<KeptOrder> lockAll(Set<OrderId> ids) {
        return sql.rows("select * from billing_order where id = any(?) order by id for update",
                OrderRow::read, (Object) ids.stream().map(OrderId::value).toArray(String[]::new));
    }

    /** Stripe's page is known; a message about it may have been faster. */
    public void opened(OrderId id, String session, String url) {
        sql.change("update billing_order set session = ?, checkout_url = ?"
                + " where id = ? and session is null", session, url, id.value());
        rise(id, OrderStage.OPEN, Optional.empty());
    }

    /** Higher, if it is higher; a stage never falls. The reason says why. */
    public void rise(OrderId id, OrderStage to, Optional<String> reason) {
        lock(id).filter(kept -> kept.order().stage().rises(to)).ifPresent(kept -> sql.change("""
                update billing_order set stage = ?, stage_at = ?, reason = ? where id = ?""",
                to.name(), clock.instant(), reason.orElse(null), id.value()));
    }

    /** Why it does not go on at the moment. */
    public void note(OrderId id, String reason) {
        sql.change("update billing_order set reason = ? where id = ?", reason, id.value());
    }

    /**
     * Paid, and given to the journal: the last stage. They come by the hundred, so all at once;
     * that the ids are named twice keeps the database from going through all orders for the join.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    void fulfilled(List<Delivery> deliveries, Iterator<SequenceNumber> numbers) {
        String[] ids = texts(deliveries, one -> one.paid().locked().order().id().value());
        List<Order.Fulfilled> operations = deliveries.stream()
                .map(delivery -> delivery.fulfilled(numbers)).toList();
        sql.change("""
                update billing_order ordered set stage = 'PAID', stage_at = ?, reason = null,
                    account = given.account, credit_operation = given.credit,
                    fund_operation = given.fund, payment_intent = given.intent,
                    session = coalesce(ordered.session, given.session)
                from unnest(?, ?, ?, ?, ?, ?)
                    as given (id, account, credit, fund, intent, session)
                where ordered.id = any(?) and ordered.id = given.id""", clock.instant(), ids,
                deliveries.stream().map(delivery -> delivery.account().value())
                        .toArray(Long[]::new),
                operations.stream().map(given -> given.credit().value()).toArray(Long[]::new),
                operations.stream().map(given -> given.fund().map(SequenceNumber::value)
                        .orElse(null)).toArray(Long[]::new),
                texts(deliveries, delivery -> delivery.paid().intent().orElse(null)),
                texts(deliveries, delivery -> delivery.paid().session().orElse(null)), ids);
    }

    private static String[] texts(List<Delivery> deliveries, Function<Delivery, String> text) {
        return deliveries.stream().map(text).toArray(String[]::new);
    }

    /**
     * Takes the right to ask Stripe about an order: nothing, if it is decided or somebody has just
     * asked. Questions get rarer as it gets older.
     */
    public Optional<KeptOrder> claimQuestion(OrderId id) {
        return sql.row("""
                update billing_order set asked_at = ?::timestamptz, due_at = ?::timestamptz
                    + least(interval '6 hours', (?::timestamptz - created_at) / 2
                            + interval '15 seconds')
                where id = ? and stage in ('CREATED', 'OPEN', 'WAITING')
                  and coalesce(asked_at, created_at) < ?::timestamptz
                      - greatest(interval '2 seconds', (?::timestamptz - created_at) / 50)
                returning *""", OrderRow::read, clock.instant(), clock.instant(), clock.instant(),
                id.value(), clock.instant(), clock.instant());
    }

    /** What Stripe has left open for too long, the oldest first. */
    public List<OrderId> due(int most) {
        return sql.rows("""
                select id from billing_order where stage in ('CREATED', 'OPEN', 'WAITING')
                    and due_at <= ? order by due_at limit ?""",
                row -> new OrderId(row.getString("id")), clock.instant(), most);
    }
}
