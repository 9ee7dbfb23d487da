package gridborne.portal.boundary;

import gridborne.energy.GridClock;
import gridborne.grid.AccountNumber;
import gridborne.grid.Operation;
import gridborne.mail.MailAddress;
import gridborne.money.Coins;
import gridborne.pool.Pool;
import gridborne.pool.PoolCode;
import gridborne.pool.PoolRole;
import gridborne.pool.StandingAmount;
import gridborne.portal.boundary.PoolDoor.Inside;
import gridborne.portal.boundary.PoolResult.Done;
import gridborne.tenants.audit.AuditLog;
import gridborne.tenants.people.Person;
import gridborne.tenants.pools.Invitation;
import gridborne.tenants.pools.Invitations;
import gridborne.tenants.pools.Member;
import gridborne.tenants.pools.Members;
import gridborne.tenants.pools.Pools;
import gridborne.tenants.tenancy.CurrentTenant;
import gridborne.tenants.tenancy.TenantHosts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/** Who is in a pool, and what each of them agreed to give. Only members speak for themselves. */
@ApplicationScoped
@Transactional
public class PoolMembership {

    /** By one link a whole meeting may join; a treasurer is one person. */
    private static final int GUESTS_OF_A_LINK = 50;

    @Inject
    private PoolDoor door;

    @Inject
    private Permission permission;

    @Inject
    private Pools pools;

    @Inject
    private Members members;

    @Inject
    private Invitations invitations;

    @Inject
    private PoolLetters letters;

    @Inject
    private PoolPurse purse;

    @Inject
    private AuditLog audit;

    @Inject
    private GridClock clock;

    @Inject
    private CurrentTenant current;

    @Inject
    private TenantHosts hosts;

    public Optional<PoolResult> invite(PoolCode code, PoolRole role, Optional<MailAddress> to) {
        return door.asTreasurer(code, inside -> {
            boolean once = to.isPresent() || role.spends();
            AccountNumber pool = inside.pool().account();
            String secret = invitations.invite(pool, role, once ? 1 : GUESTS_OF_A_LINK,
                    inside.person().id());
            String link = hosts.urlOf(current.tenant()) + "/pools/join/" + secret;
            to.ifPresent(address -> letters.invite(inside.pool(), inside.person(), address, link));
            audit.record("invite to pool", "pool " + pool, "as " + role);
            return new PoolResult.Invited(link);
        });
    }

    public Optional<PoolResult> withdraw(PoolCode code, UUID invitation) {
        return door.asTreasurer(code, inside -> {
            invitations.withdraw(inside.pool().account(), invitation);
            audit.record("withdraw invitation to pool", "pool " + inside.pool().account(),
                    invitation.toString());
            return new Done(inside.pool());
        });
    }

    /** The pool an invitation leads to, for who has not answered yet. */
    public Optional<Pool> invitedTo(String secret) {
        return invitations.open(secret).map(Invitation::pool).flatMap(pools::of)
                .filter(Pool::isOpen);
    }

    public PoolResult join(String secret) {
        Person person = permission.person();
        if (person.account().isEmpty()) {
            return PoolResult.no(PoolRule.NO_ACCOUNT);
        }
        Optional<Invitation> invitation = invitations.open(secret);
        Optional<Pool> pool = invitation.map(Invitation::pool).flatMap(pools::lock)
                .filter(Pool::isOpen).filter(open -> invitations.use(invitation.get()));
        pool.ifPresent(open -> {
            members.join(open.account(), person.id(), invitation.get().role(), clock.now());
            audit.record("join pool", "pool " + open.account(), "as " + invitation.get().role());
        });
        return pool.<PoolResult>map(Done::new)
                .orElseGet(() -> PoolResult.no(PoolRule.NO_SUCH_INVITATION));
    }

    /** A pool is never left without a treasurer. */
    public Optional<PoolResult> leave(PoolCode code) {
        return door.enter(code).map(inside -> {
            if (inside.pool().isOpen() && isLastTreasurer(inside)) {
                return PoolResult.no(PoolRule.LAST_TREASURER);
            }
            members.leave(inside.pool().account(), inside.person().id());
            audit.record("leave pool", "pool " + inside.pool().account(), "");
            return new Done(inside.pool());
        });
    }

    private boolean isLastTreasurer(Inside inside) {
        return inside.member().role().spends() && members.of(inside.pool().account()).stream()
                .map(Member::role).filter(PoolRole::spends).count() == 1;
    }

    /** Whether the public page names the caller. */
    public Optional<PoolResult> show(PoolCode code, boolean shown) {
        return door.enter(code).map(inside -> {
            members.show(inside.pool().account(), inside.person().id(), shown);
            audit.record("choose whether to be named", "pool " + inside.pool().account(),
                    shown ? "named" : "not named");
            return new Done(inside.pool());
        });
    }

    /** What the caller gives each month from now on; nothing ends it. */
    public Optional<PoolResult> agree(PoolCode code, Optional<Coins> coins, int day) {
        LocalDate today = LocalDate.ofInstant(clock.now(), current.tenant().zone());
        return door.asMember(code, inside -> {
            members.agree(inside.pool().account(), inside.person().id(),
                    coins.map(amount -> new StandingAmount(amount, day, today)));
            audit.record("agree to a standing amount", "pool " + inside.pool().account(),
                    coins.map(amount -> amount + " on day " + day).orElse("none"));
            return new Done(inside.pool());
        });
    }

    /** Gives coins from one's own account, as a member or not. */
    public Optional<PoolResult> give(PoolCode code, Coins coins) {
        Optional<AccountNumber> own = permission.person().account();
        return pools.byCode(code).map(Pool::account).flatMap(pools::lock).map(pool -> {
            if (!pool.isOpen()) {
                return PoolResult.no(PoolRule.CLOSED, pool.name());
            }
            return own.map(account -> give(pool, account, coins))
                    .orElseGet(() -> PoolResult.no(PoolRule.NO_ACCOUNT));
        });
    }

    private PoolResult give(Pool pool, AccountNumber from, Coins coins) {
        Coins balance = purse.balanceOf(from);
        return balance.compareTo(coins) < 0
                ? PoolResult.no(PoolRule.TOO_FEW_COINS, balance, coins)
                : new PoolResult.OnItsWay(purse.send(pool, new Operation.Transfer(from,
                        pool.account(), coins), "give to pool"));
    }
}
