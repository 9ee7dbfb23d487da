package gridborne.chain.sender;

import gridborne.chain.database.Transactions;
import gridborne.chain.node.Address;
import gridborne.chain.node.Block;
import gridborne.chain.node.Node;
import gridborne.chain.signer.Signer;
import gridborne.grid.SequenceNumber;
import gridborne.grid.TransactionHash;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import java.util.logging.Logger;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.web3j.crypto.Hash;
import org.web3j.crypto.RawTransaction;
import org.web3j.utils.Numeric;

/** Sign, store, broadcast: in this order, and the last as often as needed. */
@Dependent
public class Dispatch {

    private static final Logger LOG = Logger.getLogger(Dispatch.class.getName());
    /** Networks of utilities have no gas price; the base fee of the dev chain is 0, too. */
    private static final BigInteger FREE = BigInteger.ZERO;

    private final Node node;
    private final Outbox outbox;
    private final Transactions transactions;
    private final long chainId;

    @Inject
    public Dispatch(Node node, Outbox outbox, Transactions transactions,
                    @ConfigProperty(name = "gridborne.chain.id") long chainId) {
        this.node = node;
        this.outbox = outbox;
        this.transactions = transactions;
        this.chainId = chainId;
    }

    /**
     * The stored transactions whose nonce the chain has not used; those it forgot are sent again.
     */
    public List<StoredTransaction> resume(long chainNonce) {
        List<StoredTransaction> waiting = transactions.run(() -> outbox.from(chainNonce));
        waiting.stream().filter(stored -> !node.knows(stored.hash())).forEach(this::broadcast);
        return waiting;
    }

    public long nonceOf(Signer signer, Block head) {
        return node.transactionCount(signer.address(), head);
    }

    /** Whether to wait before trying again what was sent and did not come about. */
    public boolean mustWait(Purpose purpose, long chainNonce) {
        return transactions.run(() -> outbox.failures(purpose, SequenceNumber.FIRST, chainNonce))
                .mustWait();
    }

    /** A contract's birth, from its code and the arguments of its constructor. */
    public boolean deploy(Signer signer, long nonce, Purpose purpose, long gas, String code) {
        return dispatch(signer, RawTransaction.createContractTransaction(BigInteger.valueOf(nonce),
                FREE, BigInteger.valueOf(gas), BigInteger.ZERO, code), purpose,
                SequenceNumber.FIRST, SequenceNumber.FIRST);
    }

    public boolean call(Signer signer, long nonce, Purpose purpose, long gas, Address contract,
                        String call) {
        return dispatch(signer, transaction(nonce, gas, contract, call), purpose,
                SequenceNumber.FIRST, SequenceNumber.FIRST);
    }

    /** One of several calls for a purpose, told apart by its number. */
    public boolean call(Signer signer, long nonce, Purpose purpose, long gas, Address contract,
                        String call, SequenceNumber number) {
        return dispatch(signer, transaction(nonce, gas, contract, call), purpose, number,
                number.plus(1));
    }

    /** Operations {@code first} … {@code next}−1. */
    public boolean execute(Signer signer, long nonce, long gas, Address grid, String call,
                           SequenceNumber first, SequenceNumber next) {
        return dispatch(signer, transaction(nonce, gas, grid, call), Purpose.OPERATIONS,
                first, next);
    }

    private static RawTransaction transaction(long nonce, long gas, Address to, String call) {
        return RawTransaction.createTransaction(BigInteger.valueOf(nonce), FREE,
                BigInteger.valueOf(gas), to.hex(), BigInteger.ZERO, call);
    }

    /** Whether it is on its way; not so if another node was first, which then knows better. */
    private boolean dispatch(Signer signer, RawTransaction transaction, Purpose purpose,
                             SequenceNumber first, SequenceNumber next) {
        byte[] raw = signer.sign(transaction, chainId);
        StoredTransaction signed = new StoredTransaction(transaction.getNonce().longValueExact(),
                new TransactionHash(Numeric.toHexString(Hash.sha3(raw))), raw, purpose, first,
                next);
        boolean stored = transactions.run(() -> outbox.store(signed));
        if (stored) {
            broadcast(signed);
        }
        return stored;
    }

    private void broadcast(StoredTransaction transaction) {
        node.broadcast(transaction.raw()).ifPresent(objection -> LOG.fine(() ->
                "The node objects to transaction " + transaction.hash() + ": " + objection));
    }

    /** The first answer of the contract to a call, if it gave one. */
    Optional<String> ask(Address contract, String call, Block at) {
        return node.call(contract, List.of(call), at).get(0);
    }
}
