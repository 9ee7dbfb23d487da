package gridborne.chain.contract;

import gridborne.energy.Register;
import gridborne.grid.Direction;
import gridborne.grid.Operation;
import java.nio.ByteBuffer;
import java.util.List;
import org.web3j.abi.FunctionEncoder;
import org.web3j.abi.datatypes.Bool;
import org.web3j.abi.datatypes.DynamicBytes;
import org.web3j.abi.datatypes.Function;
import org.web3j.abi.datatypes.Type;
import org.web3j.abi.datatypes.generated.Bytes32;
import org.web3j.abi.datatypes.generated.Uint32;
import org.web3j.abi.datatypes.generated.Uint40;
import org.web3j.abi.datatypes.generated.Uint64;
import org.web3j.utils.Numeric;

/** An operation as the contract's door takes it: an ABI-encoded call. */
public record OperationCall(OperationKind kind, byte[] bytes) {

    private static final int REGISTER_BYTES = 5;

    public static OperationCall of(Operation operation) {
        if (operation instanceof Operation.OpenAccount open) {
            return call(OperationKind.OPEN_ACCOUNT, Grid.FUNC_OPENACCOUNT,
                    new Uint32(open.account().value()));
        } else if (operation instanceof Operation.AddMeter add) {
            return call(OperationKind.ADD_METER, Grid.FUNC_ADDMETER,
                    new Uint32(add.meter().value()),
                    new Bool(add.direction() == Direction.PRODUCTION),
                    new Uint32(add.owner().value()), new Uint40(add.start().wattHours()));
        } else if (operation instanceof Operation.Credit credit) {
            return call(OperationKind.CREDIT, Grid.FUNC_CREDIT,
                    new Uint32(credit.account().value()),
                    new Uint64(credit.coins().microcoins()),
                    new Bytes32(credit.payment().bytes()));
        } else if (operation instanceof Operation.Fund fund) {
            return call(OperationKind.FUND, Grid.FUNC_FUND, new Uint32(fund.account().value()),
                    new Uint32(fund.meter().value()), new Uint64(fund.coins().microcoins()));
        } else if (operation instanceof Operation.Transfer transfer) {
            return call(OperationKind.TRANSFER, Grid.FUNC_TRANSFER,
                    new Uint32(transfer.from().value()), new Uint32(transfer.to().value()),
                    new Uint64(transfer.coins().microcoins()));
        } else if (operation instanceof Operation.Collect collect) {
            return call(OperationKind.COLLECT, Grid.FUNC_COLLECT,
                    new Uint32(collect.meter().value()));
        } else if (operation instanceof Operation.Report report) {
            return call(OperationKind.REPORT, Grid.FUNC_REPORT,
                    new Uint32(report.hour().number()), new Uint32(report.first().value()),
                    packed(report.registers()));
        } else if (operation instanceof Operation.Close close) {
            return call(OperationKind.CLOSE, Grid.FUNC_CLOSE, new Uint32(close.hour().number()));
        }
        throw new IllegalArgumentException("No call of the contract does " + operation + ".");
    }

    /** Big-endian, five bytes each. */
    private static DynamicBytes packed(List<Register> registers) {
        ByteBuffer packed = ByteBuffer.allocate(registers.size() * REGISTER_BYTES);
        for (Register register : registers) {
            packed.put((byte) (register.wattHours() >>> Integer.SIZE));
            packed.putInt((int) register.wattHours());
        }
        return new DynamicBytes(packed.array());
    }

    @SuppressWarnings("rawtypes") // web3j's own signature
    private static OperationCall call(OperationKind kind, String function, Type... arguments) {
        return new OperationCall(kind, Numeric.hexStringToByteArray(FunctionEncoder.encode(
                new Function(function, List.of(arguments), List.of()))));
    }
}
