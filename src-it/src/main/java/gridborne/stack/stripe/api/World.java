package gridborne.stack.stripe.api;

import gridborne.stack.stripe.json.Kind;
import gridborne.stack.stripe.json.Shapes;
import gridborne.stack.stripe.json.StripeObject;
import gridborne.stack.stripe.store.Ref;
import gridborne.stack.stripe.store.Work;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Everything of one account, during one change. What belongs to others is not in it. */
public final class World {

    private final Work work;
    private final String account;
    private final Origin origin;

    public World(Work work, String account, Origin origin) {
        this.work = work;
        this.account = account;
        this.origin = origin;
    }

    public String account() {
        return account;
    }

    /** All accounts of the sandbox. */
    public Set<String> accounts() {
        return work.accounts();
    }

    public Origin origin() {
        return origin;
    }

    public World of(String otherAccount) {
        return new World(work, otherAccount, origin);
    }

    /** The account that set this one up; itself when nobody did. */
    public World platform() {
        return find(Kind.OWNER, "owner").map(owner -> of(owner.text("platform"))).orElse(this);
    }

    public boolean isConnected() {
        return find(Kind.OWNER, "owner").isPresent();
    }

    public Instant moment() {
        return work.moment();
    }

    /** The moment as Stripe writes it. */
    public long seconds() {
        return work.moment().getEpochSecond();
    }

    public Optional<StripeObject> find(Kind kind, String id) {
        return work.find(new Ref(account, kind, id));
    }

    /** A document that other documents promise. */
    public StripeObject get(Kind kind, String id) {
        return find(kind, id).orElseThrow(() -> new IllegalStateException(
                account + " has no " + kind + " " + id));
    }

    /** A document that a parameter names. */
    public StripeObject require(Kind kind, String id, String param) {
        return find(kind, id).orElseThrow(() -> StripeError.noSuch(kind, id, param));
    }

    public Stream<StripeObject> newestFirst(Kind kind) {
        return work.newestFirst(account, kind);
    }

    public Stream<StripeObject> oldestFirst(Kind kind) {
        return work.oldestFirst(account, kind);
    }

    /** The newest first, of those made before one of them. */
    public Stream<StripeObject> olderThan(Kind kind, String id) {
        return work.olderThan(account, kind, id);
    }

    public StripeObject put(Kind kind, StripeObject object) {
        work.put(new Ref(account, kind, object.id()), object);
        return object;
    }

    public void remove(Kind kind, String id) {
        work.remove(new Ref(account, kind, id));
    }

    /** A new object of Stripe's with its identifier and the moment of its making. */
    public StripeObject blank(Kind kind) {
        return blank(kind, kind.newId());
    }

    public StripeObject blank(Kind kind, String id) {
        return Shapes.blank(kind.shape()).with("id", id).with("created", seconds());
    }

    /** A note of the sandbox's own. */
    public StripeObject note(String id) {
        return StripeObject.empty().with("id", id);
    }

    /** Lets a browser find this account by something nobody can guess. */
    public void openDoor(String secret) {
        of("").put(Kind.DOOR, note(secret).with("account", account));
    }

    /** Has something done to a subject, later. */
    public void appoint(Duration delay, String what, String subject) {
        put(Kind.APPOINTMENT, note(Kind.APPOINTMENT.newId())
                .with("at", moment().plus(delay).toEpochMilli())
                .with("what", what).with("subject", subject));
    }
}
