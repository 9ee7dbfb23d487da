package gridborne.chain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import gridborne.agreement.PartyAddress;
import gridborne.chain.agreement.ActorKeys;
import gridborne.chain.agreement.ChainAgreementRecords;
import gridborne.chain.agreement.ChainSignatures;
import gridborne.chain.contract.AgreementCalls;
import gridborne.chain.node.Address;
import gridborne.chain.node.JsonRpcNode;
import gridborne.chain.node.Receipt;
import gridborne.energy.Hour;
import gridborne.grid.ContractAddress;
import gridborne.grid.TenantId;
import gridborne.grid.TransactionHash;
import gridborne.tenants.database.Sealed;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.function.Supplier;
import org.web3j.abi.FunctionEncoder;
import org.web3j.crypto.ContractUtils;
import org.web3j.crypto.Credentials;
import org.web3j.crypto.ECKeyPair;
import org.web3j.crypto.Hash;
import org.web3j.crypto.Keys;
import org.web3j.crypto.RawTransaction;
import org.web3j.crypto.TransactionEncoder;
import org.web3j.utils.Numeric;

/** A utility's agreements on an EVM, with kept keys in PostgreSQL, and its registrar's own key. */
final class TestAgreements implements AutoCloseable {

    private static final BigInteger GAS = BigInteger.valueOf(5_000_000);
    private static final Path WALLET =
            Path.of("target", "forge", "out", "AgreementsTest.sol", "Wallet.json");

    final TestDatabase database = TestDatabase.create();
    final TenantId tenant = database.addTenant("commons");
    final JsonRpcNode node;
    final ChainSignatures signatures;
    final ChainAgreementRecords records;
    final ContractAddress contract;
    private final TestChain chain;
    private final Credentials registrar = Credentials.create(ECKeyPair.create(BigInteger.TEN));
    private long nonce;

    TestAgreements(Path directory) {
        chain = TestChain.start(directory);
        node = new JsonRpcNode(chain.url());
        signatures = new ChainSignatures(new ActorKeys(database, new Sealed(
                Base64.getEncoder().encodeToString(new byte[32]))), node);
        Address key = Address.parse(registrar.getAddress());
        records = new ChainAgreementRecords(node);
        contract = new ContractAddress(TestChain.ID,
                deploy(AgreementCalls.contract(key, key)).hex());
    }

    /** An account that is a contract and signs with its owner's key. */
    PartyAddress wallet(PartyAddress owner) {
        try {
            String code = new ObjectMapper().readTree(WALLET.toFile())
                    .at("/bytecode/object").asText();
            return new PartyAddress(deploy(code + FunctionEncoder.encodeConstructor(
                    List.of(new org.web3j.abi.datatypes.Address(owner.hex())))).hex());
        } catch (IOException notCompiled) {
            throw new UncheckedIOException(notCompiled);
        }
    }

    /** The running hour by the chain's clock. */
    Hour hour() {
        return Hour.of(node.head().time());
    }

    PartyAddress newKey() {
        return within(signatures::newKey);
    }

    <T> T within(Supplier<T> work) {
        return database.within(tenant, () -> database.run(work));
    }

    /** Has the contract do it; whether it did. */
    boolean send(String call) {
        return mined(RawTransaction.createTransaction(BigInteger.valueOf(nonce), BigInteger.ZERO,
                GAS, contract.address(), BigInteger.ZERO, call)).succeeded();
    }

    /** The contract's answer. */
    String ask(String call) {
        return Numeric.cleanHexPrefix(node.call(Address.parse(contract.address()), List.of(call),
                node.head()).get(0).orElseThrow());
    }

    @Override
    public void close() {
        chain.close();
    }

    private Address deploy(String code) {
        Address born = Address.parse(ContractUtils.generateContractAddress(
                registrar.getAddress(), BigInteger.valueOf(nonce)));
        assertTrue(mined(RawTransaction.createContractTransaction(BigInteger.valueOf(nonce),
                BigInteger.ZERO, GAS, BigInteger.ZERO, code)).succeeded());
        return born;
    }

    private Receipt mined(RawTransaction transaction) {
        byte[] raw = TransactionEncoder.signMessage(transaction, TestChain.ID, registrar);
        assertEquals(List.of(), node.broadcast(raw).stream().toList());
        chain.mine();
        nonce++;
        return node.receipts(List.of(new TransactionHash(Numeric.toHexString(Hash.sha3(raw)))))
                .get(0);
    }

    static PartyAddress addressOf(ECKeyPair key) {
        return PartyAddress.parse("0x" + Keys.getAddress(key));
    }
}
