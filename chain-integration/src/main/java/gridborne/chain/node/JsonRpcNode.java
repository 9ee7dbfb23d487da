package gridborne.chain.node;

import gridborne.grid.TransactionHash;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigInteger;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.web3j.protocol.Web3j;
import org.web3j.protocol.core.DefaultBlockParameter;
import org.web3j.protocol.core.DefaultBlockParameterName;
import org.web3j.protocol.core.Request;
import org.web3j.protocol.core.Response;
import org.web3j.protocol.core.methods.request.EthFilter;
import org.web3j.protocol.core.methods.request.Transaction;
import org.web3j.protocol.core.methods.response.EthBlock;
import org.web3j.protocol.core.methods.response.EthCall;
import org.web3j.protocol.core.methods.response.EthGetTransactionReceipt;
import org.web3j.protocol.core.methods.response.Log;
import org.web3j.protocol.core.methods.response.TransactionReceipt;
import org.web3j.utils.Numeric;

/** The node behind {@code gridborne.chain.rpc-url}. */
@ApplicationScoped
public class JsonRpcNode implements Node {

    private static final Address NOBODY = new Address("0x" + "0".repeat(40));

    private JsonRpc rpc;
    private Web3j web3j;

    protected JsonRpcNode() {
    }

    @Inject
    public JsonRpcNode(@ConfigProperty(name = "gridborne.chain.rpc-url") String url) {
        rpc = new JsonRpc(url);
        web3j = Web3j.build(rpc.service());
    }

    @Override
    public long chainId() {
        return rpc.ask(web3j.ethChainId()).getChainId().longValueExact();
    }

    @Override
    public Block head() {
        EthBlock.Block head = rpc.ask(
                web3j.ethGetBlockByNumber(DefaultBlockParameterName.LATEST, false)).getBlock();
        if (head == null) {
            throw new NodeUnavailable("The node has no block yet.");
        }
        return blockOf(head);
    }

    @Override
    public Optional<Block> block(long number) {
        return blocks(List.of(number)).stream().findFirst();
    }

    @Override
    public List<Block> blocks(Collection<Long> numbers) {
        List<Request<?, EthBlock>> requests = numbers.stream()
                .<Request<?, EthBlock>>map(number -> web3j.ethGetBlockByNumber(at(number), false))
                .toList();
        return answers(requests).map(EthBlock::getBlock).filter(Objects::nonNull)
                .map(JsonRpcNode::blockOf).toList();
    }

    @Override
    public long transactionCount(Address account, Block at) {
        return rpc.ask(web3j.ethGetTransactionCount(account.hex(), at(at.number())))
                .getTransactionCount().longValueExact();
    }

    @Override
    public boolean hasCode(Address account, Block at) {
        String code = rpc.ask(web3j.ethGetCode(account.hex(), at(at.number()))).getCode();
        return code != null && code.length() > "0x".length();
    }

    @Override
    public List<Optional<String>> call(Address contract, List<String> calls, Block at) {
        List<Request<?, EthCall>> requests = calls.stream()
                .<Request<?, EthCall>>map(data -> web3j.ethCall(Transaction
                        .createEthCallTransaction(NOBODY.hex(), contract.hex(), data),
                        at(at.number())))
                .toList();
        return rpc.sendAll(requests).stream()
                .map(answer -> answer.hasError() ? Optional.<String>empty()
                        : Optional.ofNullable(answer.getValue())
                                .filter(value -> value.length() > "0x".length()))
                .toList();
    }

    @Override
    public List<LogEntry> logs(Address contract, long from, long to) {
        if (to - from >= LOG_RANGE) {
            throw new IllegalArgumentException("Logs are asked for over at most " + LOG_RANGE
                    + " blocks, not " + from + " to " + to + ".");
        }
        return rpc.ask(web3j.ethGetLogs(new EthFilter(at(from), at(to), contract.hex())))
                .getLogs().stream().map(result -> logOf((Log) result.get())).toList();
    }

    @Override
    public List<Receipt> receipts(Collection<TransactionHash> transactions) {
        List<Request<?, EthGetTransactionReceipt>> requests = transactions.stream()
                .<Request<?, EthGetTransactionReceipt>>map(
                        hash -> web3j.ethGetTransactionReceipt(hash.value()))
                .toList();
        return answers(requests).flatMap(answer -> answer.getTransactionReceipt().stream())
                .map(JsonRpcNode::receiptOf).toList();
    }

    @Override
    public boolean knows(TransactionHash transaction) {
        return rpc.ask(web3j.ethGetTransactionByHash(transaction.value())).getTransaction()
                .isPresent();
    }

    @Override
    public Optional<String> broadcast(byte[] signed) {
        return Optional.ofNullable(rpc.send(web3j.ethSendRawTransaction(
                Numeric.toHexString(signed))).getError()).map(Response.Error::getMessage);
    }

    private <R extends Response<?>> Stream<R> answers(List<Request<?, R>> requests) {
        return rpc.sendAll(requests).stream().peek(answer -> {
            if (answer.hasError()) {
                throw new NodeUnavailable(answer.getError().getMessage());
            }
        });
    }

    private static DefaultBlockParameter at(long number) {
        return DefaultBlockParameter.valueOf(BigInteger.valueOf(number));
    }

    private static Block blockOf(EthBlock.Block block) {
        return new Block(block.getNumber().longValueExact(), block.getHash(),
                Instant.ofEpochSecond(block.getTimestamp().longValueExact()),
                block.getGasLimit().longValueExact());
    }

    private static LogEntry logOf(Log log) {
        return new LogEntry(log.getBlockNumber().longValueExact(), log.getBlockHash(),
                log.getLogIndex().longValueExact(), new TransactionHash(log.getTransactionHash()),
                log.getTopics(), log.getData());
    }

    private static Receipt receiptOf(TransactionReceipt receipt) {
        return new Receipt(new TransactionHash(receipt.getTransactionHash()),
                receipt.getBlockNumber().longValueExact(), receipt.getBlockHash(),
                receipt.isStatusOK(), receipt.getGasUsed().longValueExact());
    }
}
