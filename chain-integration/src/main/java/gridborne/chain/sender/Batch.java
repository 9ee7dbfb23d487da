package gridborne.chain.sender;

import gridborne.chain.contract.OperationCall;
import java.util.ArrayList;
import java.util.List;

/**
 * The calls of one transaction, as many as surely fit, and the gas that surely suffices for them.
 */
record Batch(List<byte[]> calls, long gas) {

    /** Osaka refuses transactions above 16 777 216. */
    static final long MOST_GAS = 16_000_000;
    /** Nodes refuse transactions above 128 KiB. */
    private static final int MOST_BYTES = 100_000;
    /** For the transaction itself and the contract's door. */
    private static final long GAS_AROUND = 120_000;
    private static final int BYTES_AROUND = 96;

    Batch {
        calls = List.copyOf(calls);
    }

    /** The longest batch from the first of the pending calls on; one call at least. */
    static Batch of(List<OperationCall> pending, long blockGasLimit) {
        long most = Math.min(MOST_GAS, blockGasLimit);
        List<byte[]> calls = new ArrayList<>();
        long gas = GAS_AROUND;
        int bytes = 0;
        for (OperationCall call : pending) {
            long callGas = call.kind().gasFor(call.bytes().length);
            int callBytes = call.bytes().length + BYTES_AROUND;
            boolean fits = gas + callGas <= most && bytes + callBytes <= MOST_BYTES;
            if (!fits && !calls.isEmpty()) {
                break;
            }
            calls.add(call.bytes());
            gas += callGas;
            bytes += callBytes;
        }
        return new Batch(calls, Math.min(gas, most));
    }
}
