package gridborne.chain.contract;

import gridborne.chain.node.Address;
import gridborne.grid.AccountNumber;
import gridborne.grid.Direction;
import gridborne.grid.Genesis;
import gridborne.grid.MeterNumber;
import gridborne.grid.SequenceNumber;
import gridborne.grid.Tariff;
import gridborne.grid.TenantId;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.util.List;
import org.web3j.abi.FunctionEncoder;
import org.web3j.abi.datatypes.DynamicArray;
import org.web3j.abi.datatypes.DynamicBytes;
import org.web3j.abi.datatypes.Function;
import org.web3j.abi.datatypes.Type;
import org.web3j.abi.datatypes.generated.Bytes32;
import org.web3j.abi.datatypes.generated.Uint32;
import org.web3j.abi.datatypes.generated.Uint64;
import org.web3j.utils.Numeric;

/** What transactions and reads send to the contracts, in hex. */
public final class Calls {

    private static final String HEX = "0x";

    private Calls() {
    }

    /** The code that all grids share. */
    public static String code() {
        return bytecode(Grid.BINARY);
    }

    public static String factory(Address code) {
        return bytecode(GridFactory.BINARY) + FunctionEncoder
                .encodeConstructor(List.of(address(code)));
    }

    /** A tenant's grid. The admin may pause it; the operator does everything else. */
    public static String create(TenantId tenant, Genesis genesis, Address admin, Address operator) {
        return encode(GridFactory.FUNC_CREATE, saltOf(tenant), new GridFactory.Genesis(
                BigInteger.valueOf(genesis.openHour().number()), tariff(genesis.tariff()),
                admin.hex(), operator.hex(), operator.hex(), operator.hex(), genesis.wallClock()));
    }

    /** Where a tenant's grid is, or will be. */
    public static String gridOf(Address operator, TenantId tenant) {
        return encode(GridFactory.FUNC_GRIDOF, address(operator), saltOf(tenant));
    }

    /** Applies calls numbered from {@code first} on. */
    public static String execute(SequenceNumber first, List<byte[]> calls) {
        return encode(Grid.FUNC_EXECUTE, new Uint64(first.value()), new DynamicArray<>(
                DynamicBytes.class, calls.stream().map(DynamicBytes::new).toList()));
    }

    public static String nextSequence() {
        return encode(Grid.FUNC_NEXTSEQUENCE);
    }

    public static String pool() {
        return encode(Grid.FUNC_POOL);
    }

    public static String openHour() {
        return encode(Grid.FUNC_OPENHOUR);
    }

    public static String issued() {
        return encode(Grid.FUNC_ISSUED);
    }

    public static String redeemed() {
        return encode(Grid.FUNC_REDEEMED);
    }

    /** All that is set aside for cash-outs. */
    public static String escrow() {
        return encode(Grid.FUNC_ESCROW);
    }

    /** The last register the chain has seen of a meter. */
    public static String registerOf(MeterNumber meter) {
        return encode(Grid.FUNC_REGISTEROF, new Uint32(meter.value()));
    }

    public static String accountOf(AccountNumber account) {
        return encode(Grid.FUNC_ACCOUNTOF, new Uint32(account.value()));
    }

    /** What a consumption meter may use, or what a production meter has earned. */
    public static String balanceOf(MeterNumber meter, Direction direction) {
        return encode(direction == Direction.PRODUCTION ? Grid.FUNC_EARNINGSOF
                : Grid.FUNC_BALANCEOF, new Uint32(meter.value()));
    }

    /** The file it was generated from ends its line, and web3j would take that for a digit. */
    private static String bytecode(String generated) {
        return HEX + Numeric.cleanHexPrefix(generated.strip());
    }

    private static GridFactory.Tariff tariff(Tariff tariff) {
        StoredFee fee = StoredFee.of(tariff.fee());
        return new GridFactory.Tariff(BigInteger.valueOf(tariff.price().microcoinsPerWh()),
                BigInteger.valueOf(fee.policy().ordinal()), BigInteger.valueOf(fee.value()));
    }

    private static Bytes32 saltOf(TenantId tenant) {
        return new Bytes32(ByteBuffer.allocate(Bytes32.MAX_BYTE_LENGTH)
                .putLong(Bytes32.MAX_BYTE_LENGTH - Long.BYTES, tenant.value()).array());
    }

    private static org.web3j.abi.datatypes.Address address(Address address) {
        return new org.web3j.abi.datatypes.Address(address.hex());
    }

    @SuppressWarnings("rawtypes") // web3j's own signature
    private static String encode(String function, Type... arguments) {
        return FunctionEncoder.encode(new Function(function, List.of(arguments), List.of()));
    }
}
