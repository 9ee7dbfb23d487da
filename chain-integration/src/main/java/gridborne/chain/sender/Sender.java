package gridborne.chain.sender;

import gridborne.chain.contract.Calls;
import gridborne.chain.contract.OperationCall;
import gridborne.chain.database.Transactions;
import gridborne.chain.journal.PendingCalls;
import gridborne.chain.node.Address;
import gridborne.chain.node.Block;
import gridborne.chain.signer.Signer;
import gridborne.grid.SequenceNumber;
import gridborne.grid.TenantId;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import org.web3j.utils.Numeric;

/** Brings the current tenant's operations to its contract, a few transactions at a time. */
@Dependent
public class Sender {

    private static final int MOST_IN_FLIGHT = 4;
    private static final int MOST_OPERATIONS = 128;

    private final Dispatch dispatch;
    private final Outbox outbox;
    private final PendingCalls journal;
    private final SigningKeys keys;
    private final Transactions transactions;

    @Inject
    public Sender(Dispatch dispatch, Outbox outbox, PendingCalls journal, SigningKeys keys,
                  Transactions transactions) {
        this.dispatch = dispatch;
        this.outbox = outbox;
        this.journal = journal;
        this.keys = keys;
        this.transactions = transactions;
    }

    /** Sends again what the chain forgot, and then what it has not been given yet. */
    public void send(TenantId tenant, Address grid, Block head) {
        Signer signer = keys.of(tenant);
        long chainNonce = dispatch.nonceOf(signer, head);
        SequenceNumber chainNext = nextSequence(grid, head);
        SendPlan plan = SendPlan.of(chainNonce, chainNext, dispatch.resume(chainNonce));
        Failures failures = transactions.run(() -> outbox.failures(
                Purpose.OPERATIONS, chainNext, chainNonce));
        if (!failures.mustWait()) {
            sendNew(signer, grid, head, plan, failures);
        }
    }

    private void sendNew(Signer signer, Address grid, Block head, SendPlan start,
                         Failures failures) {
        SendPlan plan = start;
        while (plan.inFlight() < MOST_IN_FLIGHT) {
            SequenceNumber first = plan.first();
            List<OperationCall> pending = transactions.run(() -> journal.from(first,
                    failures.batchSize(MOST_OPERATIONS)));
            if (pending.isEmpty()) {
                return;
            }
            Batch batch = Batch.of(pending, head.gasLimit());
            long gas = failures.count() == 0 ? batch.gas()
                    : Math.min(Batch.MOST_GAS, head.gasLimit());
            if (!dispatch.execute(signer, plan.nonce(), gas, grid,
                    Calls.execute(first, batch.calls()), first, first.plus(batch.calls().size()))) {
                return;
            }
            plan = plan.afterSending(batch.calls().size());
        }
    }

    private SequenceNumber nextSequence(Address grid, Block head) {
        return dispatch.ask(grid, Calls.nextSequence(), head)
                .map(answer -> new SequenceNumber(Numeric.toBigInt(answer).longValueExact()))
                .orElseThrow(() -> new IllegalStateException("The contract " + grid
                        + " does not say its next sequence number at block " + head.number()
                        + "."));
    }
}
