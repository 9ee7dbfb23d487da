package gridborne.chain.contract;

import gridborne.energy.Hour;
import gridborne.energy.Register;
import gridborne.grid.AccountNumber;
import gridborne.grid.Direction;
import gridborne.grid.MeterNumber;
import gridborne.grid.Operation;
import gridborne.grid.PaymentReference;
import gridborne.grid.Tariff;
import gridborne.money.Coins;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Optional;
import org.web3j.abi.FunctionEncoder;
import org.web3j.abi.datatypes.Bool;
import org.web3j.abi.datatypes.DynamicBytes;
import org.web3j.abi.datatypes.Function;
import org.web3j.abi.datatypes.Type;
import org.web3j.abi.datatypes.generated.Bytes32;
import org.web3j.abi.datatypes.generated.Uint32;
import org.web3j.abi.datatypes.generated.Uint40;
import org.web3j.abi.datatypes.generated.Uint64;
import org.web3j.abi.datatypes.generated.Uint8;
import org.web3j.utils.Numeric;

/** An operation as the contract's door takes it: an ABI-encoded call. */
public record OperationCall(OperationKind kind, byte[] bytes) {

    private static final int REGISTER_BYTES = 5;

    public static OperationCall of(Operation operation) {
        return onCoins(operation).or(() -> onCashOuts(operation)).or(() -> onMeters(operation))
                .or(() -> onHours(operation))
                .orElseThrow(() -> new IllegalArgumentException(
                        "No call of the contract does " + operation + "."));
    }

    private static Optional<OperationCall> onCoins(Operation operation) {
        if (operation instanceof Operation.OpenAccount open) {
            return call(OperationKind.OPEN_ACCOUNT, Grid.FUNC_OPENACCOUNT, word(open.account()));
        } else if (operation instanceof Operation.Credit credit) {
            return call(OperationKind.CREDIT, Grid.FUNC_CREDIT, word(credit.account()),
                    word(credit.coins()), word(credit.payment()));
        } else if (operation instanceof Operation.Redeem redeem) {
            return call(OperationKind.REDEEM, Grid.FUNC_REDEEM, word(redeem.account()),
                    word(redeem.coins()), word(redeem.payment()));
        } else if (operation instanceof Operation.TakeBack back) {
            return call(OperationKind.TAKE_BACK, Grid.FUNC_TAKEBACK, word(back.payment()),
                    word(back.coins()));
        } else if (operation instanceof Operation.Restore restore) {
            return call(OperationKind.RESTORE, Grid.FUNC_RESTORE, word(restore.payment()),
                    word(restore.coins()));
        } else if (operation instanceof Operation.Transfer transfer) {
            return call(OperationKind.TRANSFER, Grid.FUNC_TRANSFER, word(transfer.from()),
                    word(transfer.to()), word(transfer.coins()));
        }
        return Optional.empty();
    }

    private static Optional<OperationCall> onCashOuts(Operation operation) {
        if (operation instanceof Operation.Reserve reserve) {
            return call(OperationKind.RESERVE, Grid.FUNC_RESERVE, word(reserve.account()),
                    word(reserve.coins()), word(reserve.cashOut()));
        } else if (operation instanceof Operation.RedeemReserved paid) {
            return call(OperationKind.REDEEM_RESERVED, Grid.FUNC_REDEEMRESERVED,
                    word(paid.cashOut()));
        } else if (operation instanceof Operation.ReleaseReserved failed) {
            return call(OperationKind.RELEASE_RESERVED, Grid.FUNC_RELEASERESERVED,
                    word(failed.cashOut()));
        }
        return Optional.empty();
    }

    private static Optional<OperationCall> onMeters(Operation operation) {
        if (operation instanceof Operation.AddMeter add) {
            return call(OperationKind.ADD_METER, Grid.FUNC_ADDMETER, word(add.meter()),
                    new Bool(add.direction() == Direction.PRODUCTION), word(add.owner()),
                    word(add.start()));
        } else if (operation instanceof Operation.Fund fund) {
            return call(OperationKind.FUND, Grid.FUNC_FUND, word(fund.account()),
                    word(fund.meter()), word(fund.coins()));
        } else if (operation instanceof Operation.Unfund unfund) {
            return call(OperationKind.UNFUND, Grid.FUNC_UNFUND, word(unfund.meter()),
                    word(unfund.coins()), word(unfund.payment()));
        } else if (operation instanceof Operation.Collect collect) {
            return call(OperationKind.COLLECT, Grid.FUNC_COLLECT, word(collect.meter()));
        } else if (operation instanceof Operation.ReplaceMeter replace) {
            return call(OperationKind.REPLACE_METER, Grid.FUNC_REPLACEMETER,
                    word(replace.meter()), word(replace.last()), word(replace.start()));
        } else if (operation instanceof Operation.RetireMeter retire) {
            return call(OperationKind.RETIRE_METER, Grid.FUNC_RETIREMETER, word(retire.meter()));
        } else if (operation instanceof Operation.ChangeOwner change) {
            return call(OperationKind.CHANGE_OWNER, Grid.FUNC_CHANGEOWNER, word(change.meter()),
                    word(change.owner()));
        }
        return Optional.empty();
    }

    private static Optional<OperationCall> onHours(Operation operation) {
        if (operation instanceof Operation.Report report) {
            return call(OperationKind.REPORT, Grid.FUNC_REPORT, word(report.hour()),
                    word(report.first()), packed(report.registers()));
        } else if (operation instanceof Operation.Close close) {
            return call(OperationKind.CLOSE, Grid.FUNC_CLOSE, word(close.hour()));
        } else if (operation instanceof Operation.AnnounceTariff announce) {
            return call(OperationKind.ANNOUNCE_TARIFF, Grid.FUNC_ANNOUNCETARIFF,
                    word(announce.from()), words(announce.tariff()));
        }
        return Optional.empty();
    }

    private static Uint32 word(AccountNumber account) {
        return new Uint32(account.value());
    }

    private static Uint32 word(MeterNumber meter) {
        return new Uint32(meter.value());
    }

    private static Uint32 word(Hour hour) {
        return new Uint32(hour.number());
    }

    private static Uint40 word(Register register) {
        return new Uint40(register.wattHours());
    }

    private static Uint64 word(Coins coins) {
        return new Uint64(coins.microcoins());
    }

    private static Bytes32 word(PaymentReference reference) {
        return new Bytes32(reference.bytes());
    }

    private static Grid.Tariff words(Tariff tariff) {
        StoredFee fee = StoredFee.of(tariff.fee());
        return new Grid.Tariff(new Uint64(tariff.price().microcoinsPerWh()),
                new Uint8(fee.policy().ordinal()), new Uint64(fee.value()));
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
    private static Optional<OperationCall> call(OperationKind kind, String function,
            Type... arguments) {
        return Optional.of(new OperationCall(kind, Numeric.hexStringToByteArray(
                FunctionEncoder.encode(new Function(function, List.of(arguments), List.of())))));
    }
}
