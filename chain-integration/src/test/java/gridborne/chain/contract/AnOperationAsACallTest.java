package gridborne.chain.contract;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gridborne.energy.EnergyPrice;
import gridborne.energy.Hour;
import gridborne.energy.Register;
import gridborne.grid.AccountNumber;
import gridborne.grid.Direction;
import gridborne.grid.FeePolicy;
import gridborne.grid.MeterNumber;
import gridborne.grid.Operation;
import gridborne.grid.PaymentReference;
import gridborne.grid.Tariff;
import gridborne.money.Coins;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.api.Test;
import org.web3j.crypto.Hash;

/** What the journal keeps is what the contract's door takes. */
class AnOperationAsACallTest {

    private static final AccountNumber ACCOUNT = new AccountNumber(1);
    private static final MeterNumber METER = new MeterNumber(256);
    private static final Hour HOUR = new Hour(490_000);
    private static final Coins COINS = Coins.parse("1");
    private static final PaymentReference PAYMENT = new PaymentReference("ab".repeat(32));
    private static final Tariff TARIFF = new Tariff(new EnergyPrice(1_200),
            new FeePolicy.Percent(250));

    static Stream<Operation> operations() {
        return Stream.of(new Operation.OpenAccount(ACCOUNT),
                new Operation.AddMeter(METER, Direction.PRODUCTION, ACCOUNT, new Register(5)),
                new Operation.Credit(ACCOUNT, COINS, PAYMENT),
                new Operation.Redeem(ACCOUNT, COINS, PAYMENT),
                new Operation.TakeBack(PAYMENT, COINS),
                new Operation.Restore(PAYMENT, COINS),
                new Operation.Fund(ACCOUNT, METER, COINS),
                new Operation.Unfund(METER, COINS, PAYMENT),
                new Operation.Transfer(ACCOUNT, AccountNumber.UTILITY, COINS),
                new Operation.Collect(METER),
                new Operation.Reserve(ACCOUNT, COINS, PAYMENT),
                new Operation.RedeemReserved(PAYMENT),
                new Operation.ReleaseReserved(PAYMENT),
                new Operation.ReplaceMeter(METER, new Register(9), new Register(1)),
                new Operation.RetireMeter(METER),
                new Operation.ChangeOwner(METER, ACCOUNT),
                new Operation.AnnounceTariff(HOUR, TARIFF),
                new Operation.Report(HOUR, METER, List.of(new Register(9))),
                new Operation.Close(HOUR));
    }

    @ParameterizedTest
    @MethodSource("operations")
    void callsAFunctionOfTheContract(Operation operation) {
        byte[] selector = Arrays.copyOf(OperationCall.of(operation).bytes(), 4);

        Set<String> known = Abi.signatures("Grid", "function").stream()
                .map(AnOperationAsACallTest::selector).collect(Collectors.toSet());
        assertTrue(known.contains(HexFormat.of().formatHex(selector)), operation.toString());
    }

    @ParameterizedTest
    @MethodSource("operations")
    void isNamedAsTheDomainNamesIt(Operation operation) {
        String word = OperationCall.of(operation).kind().word();

        assertEquals(operation.getClass().getSimpleName(), word);
        assertEquals(word, OperationKind.named(word).word());
    }

    @Test
    void coversEveryOperation() {
        assertEquals(Operation.class.getPermittedSubclasses().length, operations().count());
    }

    @Test
    void packsRegistersInFiveBytesEach() {
        byte[] call = OperationCall.of(new Operation.Report(HOUR, METER, List.of(
                new Register(1), new Register(Register.MAX_WATT_HOURS)))).bytes();

        int start = 4 + 4 * 32;
        assertArrayEquals(HexFormat.of().parseHex("0000000001ffffffffff"),
                Arrays.copyOfRange(call, start, start + 10));
    }

    private static String selector(String signature) {
        return HexFormat.of().formatHex(
                Hash.sha3(signature.getBytes(StandardCharsets.US_ASCII)), 0, 4);
    }
}
