package gridborne.chain.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import gridborne.chain.node.LogEntry;
import gridborne.grid.TransactionHash;
import java.lang.reflect.Modifier;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.web3j.abi.EventEncoder;
import org.web3j.abi.FunctionEncoder;
import org.web3j.abi.TypeEncoder;
import org.web3j.abi.TypeReference;
import org.web3j.abi.datatypes.Bool;
import org.web3j.abi.datatypes.DynamicBytes;
import org.web3j.abi.datatypes.Event;
import org.web3j.abi.datatypes.Type;
import org.web3j.abi.datatypes.generated.Bytes32;
import org.web3j.abi.datatypes.generated.Uint32;
import org.web3j.abi.datatypes.generated.Uint40;
import org.web3j.abi.datatypes.generated.Uint64;
import org.web3j.abi.datatypes.generated.Uint8;

/** Logs as web3j writes them, with any values, mean what web3j reads in them. */
class ALogReadByHandTest {

    private static final long SEED = System.nanoTime();
    private static final int TRIES = 200;
    /** Whole registers of 5 bytes and whole payouts of 6. */
    private static final int BYTES = 30;
    private static final int MOST_BYTES = 20 * BYTES;

    private final Random random = new Random(SEED);

    static Stream<Event> events() {
        return Stream.of(Grid.class.getFields())
                .filter(field -> Modifier.isStatic(field.getModifiers())
                        && field.getType() == Event.class)
                .map(field -> {
                    try {
                        return (Event) field.get(null);
                    } catch (IllegalAccessException closed) {
                        throw new AssertionError(closed);
                    }
                }).filter(event -> GridEvents.knows(EventEncoder.encode(event)));
    }

    @ParameterizedTest
    @MethodSource("events")
    void saysWhatWeb3jReadsInIt(Event event) {
        for (int round = 0; round < TRIES; round++) {
            LogEntry log = log(event);

            assertEquals(said(() -> GridEventsByWeb3j.of(log)),
                    said(() -> GridEvents.of(log).orElseThrow()),
                    () -> event.getName() + ", seed " + SEED);
        }
    }

    /** Or that it is none of our values. */
    private static Object said(Supplier<GridEvent> reader) {
        try {
            return reader.get();
        } catch (ArithmeticException | IllegalArgumentException outOfRange) {
            return outOfRange.getClass();
        }
    }

    /** A number of 65 bits is refused, and one of 64 whose first is set (S3.2). */
    @Test
    void isNoSmallerNumberThanTheContractSaid() {
        String topic = EventEncoder.encode(Grid.CREDITED_EVENT);
        String account = TypeEncoder.encode(new Uint32(1));
        for (String number : List.of("1" + "0".repeat(16), "8" + "0".repeat(15))) {
            LogEntry log = entry(List.of(topic, "0x" + account, "0x" + "ab".repeat(32)),
                    "0x" + "0".repeat(64 - number.length()) + number);

            assertThrows(ArithmeticException.class, () -> GridEvents.of(log));
        }
    }

    @SuppressWarnings("rawtypes") // web3j's own signatures
    private LogEntry log(Event event) {
        List<String> topics = new ArrayList<>(List.of(EventEncoder.encode(event)));
        event.getIndexedParameters().forEach(parameter ->
                topics.add("0x" + TypeEncoder.encode(value(parameter))));
        List<Type> values = new ArrayList<>();
        event.getNonIndexedParameters().forEach(parameter -> values.add(value(parameter)));
        return entry(topics, "0x" + FunctionEncoder.encodeConstructor(values));
    }

    private static LogEntry entry(List<String> topics, String data) {
        return new LogEntry(1, "0x00", 0, new TransactionHash("0x" + "ab".repeat(32)), topics,
                data);
    }

    private Type<?> value(TypeReference<?> parameter) {
        Class<?> type = (Class<?>) parameter.getType();
        if (type == Grid.HourRecord.class) {
            return new Grid.HourRecord(u64(), u64(), u64(), u64(), u64(), u64(), u64(), u64(),
                    u32(), new Bool(random.nextBoolean()));
        }
        return List.<Type<?>>of(u32(), new Uint40(bits(40)), u64(), new Uint8(random.nextInt(3)),
                new Bool(random.nextBoolean()), new Bytes32(bytes(32)),
                new DynamicBytes(bytes(BYTES * random.nextInt(MOST_BYTES / BYTES)))).stream()
                .filter(type::isInstance).findFirst().orElseThrow();
    }

    private Uint64 u64() {
        return new Uint64(bits(63));
    }

    private Uint32 u32() {
        return new Uint32(bits(32));
    }

    /** Of any size up to so many bits, zero and the largest among them. */
    private BigInteger bits(int most) {
        int size = random.nextInt(most + 1);
        return random.nextInt(8) == 0 ? BigInteger.ONE.shiftLeft(size).subtract(BigInteger.ONE)
                : new BigInteger(size, random);
    }

    private byte[] bytes(int count) {
        byte[] bytes = new byte[count];
        random.nextBytes(bytes);
        return bytes;
    }
}
