package gridborne.chain;

import static java.util.stream.Collectors.partitioningBy;

import gridborne.chain.deployment.Factory;
import gridborne.chain.deployment.PlatformDeployment;
import gridborne.chain.node.Block;
import gridborne.chain.node.Node;
import gridborne.chain.node.NodeUnavailable;
import gridborne.chain.sender.Lease;
import gridborne.grid.TenantId;
import gridborne.tenants.tenancy.CurrentTenant;
import gridborne.tenants.tenancy.Tenant;
import gridborne.tenants.tenancy.Tenants;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** One look at the chain, and a visit to those tenants for whom it may have changed something. */
@Dependent
public class ChainRound {

    private static final Logger LOG = Logger.getLogger(ChainRound.class.getName());

    /** What this node appends, it knows; what others append, it looks for. */
    private static final int ROUNDS_BETWEEN_LOOKS = 3;

    /** Of those nobody waits for, so many are looked at in a round, whoever had to wait longest. */
    private static final int QUIET_VISITS_A_ROUND = 6;

    /** Nothing known of it: a tenant that was not left quiet is visited again at once. */
    private static final String NO_HEAD = "";

    /** Another node has the lease, which may end without any news: no block is this one. */
    private static final String ELSEWHERE = "elsewhere";

    /** Where a tenant was left: the round, and the head at which nothing was left to be done. */
    private record Left(int round, String head) {

        private boolean quiet() {
            return !head.equals(NO_HEAD);
        }
    }

    private final Node node;
    private final Tenants tenants;
    private final CurrentTenant current;
    private final Lease lease;
    private final PlatformDeployment platform;
    private final TenantVisit visit;
    private final long chainId;
    private final WaitingTenants waiting;
    private final Map<TenantId, Left> visited = new HashMap<>();
    private final Map<TenantId, String> troubles = new HashMap<>();
    private boolean chainIsOurs;
    private int rounds;

    @Inject
    public ChainRound(Node node, Tenants tenants, CurrentTenant current, Lease lease,
                      PlatformDeployment platform, TenantVisit visit,
                      WaitingTenants waiting,
                      @ConfigProperty(name = "gridborne.chain.id") long chainId) {
        this.node = node;
        this.tenants = tenants;
        this.current = current;
        this.lease = lease;
        this.platform = platform;
        this.visit = visit;
        this.waiting = waiting;
        this.chainId = chainId;
    }

    /**
     * Visits at once those for whom the chain is waited for, and those that were not left quiet;
     * of all others some, so that a round costs what is going on and not how many tenants there
     * are.
     */
    void run(Set<TenantId> appended) {
        requireOurChain();
        Block head = node.head();
        Set<TenantId> busy = new HashSet<>(appended);
        if (++rounds % ROUNDS_BETWEEN_LOOKS == 0) {
            busy.addAll(waiting.tenants());
        }
        Map<Boolean, List<TenantId>> urgent = tenants.all().stream().map(Tenant::id).collect(
                partitioningBy(tenant -> busy.contains(tenant) || !left(tenant).quiet()));
        urgent.get(true).forEach(tenant -> visit(tenant, head));
        urgent.get(false).stream().filter(tenant -> !left(tenant).head().equals(head.hash()))
                .sorted(Comparator.comparingInt(tenant -> left(tenant).round()))
                .limit(QUIET_VISITS_A_ROUND).forEach(tenant -> visit(tenant, head));
    }

    private Left left(TenantId tenant) {
        return visited.getOrDefault(tenant, new Left(0, NO_HEAD));
    }

    void forgetNode() {
        chainIsOurs = false;
    }

    /** Leaves all tenants to the other nodes of the portal. */
    void leave() {
        tenants.all().forEach(tenant -> current.within(tenant.id(),
                () -> lease.release(tenant.id())));
    }

    /** A node may come back as another chain's; what is signed for one is nothing on the other. */
    private void requireOurChain() {
        if (!chainIsOurs) {
            long answered = node.chainId();
            if (answered != chainId) {
                throw new NodeUnavailable("The node serves chain " + answered
                        + ", but gridborne.chain.id is " + chainId + ".");
            }
            chainIsOurs = true;
        }
    }

    /**
     * One tenant's trouble is its own: it is told, and the others are visited all the same. The
     * future is completed on this very thread; it is here to hold whatever goes wrong.
     */
    private void visit(TenantId tenant, Block head) {
        CompletableFuture.supplyAsync(() -> current.within(tenant,
                () -> work(tenant, head)), Runnable::run).whenComplete((left, trouble) -> {
                    tell(tenant, trouble);
                    visited.put(tenant, new Left(rounds, trouble == null ? left : NO_HEAD));
                });
    }

    /** The head at which nothing is left to be done, if it is this one. */
    private String work(TenantId tenant, Block head) {
        if (!lease.holds(tenant)) {
            return ELSEWHERE;
        }
        return visit.visit(tenant, head, () -> factory(head)) ? head.hash() : NO_HEAD;
    }

    private Optional<Factory> factory(Block head) {
        return current.within(TenantId.PLATFORM, () -> lease.holds(TenantId.PLATFORM)
                ? platform.factory(head) : Optional.<Factory>empty());
    }

    /** Once for each trouble, not once for each round; a silent node is the loop's to tell. */
    private void tell(TenantId tenant, Throwable trouble) {
        Throwable cause = trouble instanceof CompletionException ? trouble.getCause() : trouble;
        if (cause == null && troubles.remove(tenant) != null) {
            LOG.info(() -> "The chain works again for tenant " + tenant + ".");
        } else if (cause != null && !(cause instanceof NodeUnavailable)
                && !cause.toString().equals(troubles.put(tenant, cause.toString()))) {
            LOG.log(Level.WARNING, cause, () -> "The chain does not work for tenant " + tenant
                    + "; it is tried again.");
        }
    }
}
