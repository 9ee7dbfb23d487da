package gridborne.chain.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import gridborne.payment.NotedReason;
import gridborne.payment.NotedReason.Named;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.web3j.crypto.Hash;

/** Refusals arrive as encoded errors and are shown to people. */
class AReasonOfTheContractTest {

    @Test
    void hasASentenceForEachErrorOfTheContract() {
        TreeSet<String> worded = Refusals.KNOWN.stream().map(Refusals.Reason::signature)
                .collect(Collectors.toCollection(TreeSet::new));

        assertEquals(Abi.signatures("GridErrors", "error"), worded);
    }

    /** Pages say the same in each language by this name, with the same values. */
    @Test
    void hasANameOfItsOwnForEachErrorOfTheContract() {
        List<Named> names = Refusals.KNOWN.stream().map(AReasonOfTheContractTest::named).toList();

        assertEquals(Refusals.KNOWN.stream().map(reason -> reason.arguments().size()).toList(),
                names.stream().map(named -> named.values().size()).toList());
        assertEquals(names.size(), names.stream().map(Named::name).distinct().count(),
                names::toString);
    }

    @Test
    void hasANameWhenNobodyKnowsIt() {
        assertEquals(Optional.of(new Named(NotedReason.CONTRACT_REFUSED, List.of("0x01020304"))),
                NotedReason.of(Refusals.sentence(new byte[] {1, 2, 3, 4})));
    }

    private static Named named(Refusals.Reason reason) {
        String[] words = new String[reason.arguments().size()];
        Arrays.setAll(words, place -> word(place + 1));
        String sentence = Refusals.sentence(error(reason.signature(), words));
        return NotedReason.of(sentence).orElseThrow(() -> new AssertionError(sentence));
    }

    @Test
    void namesTheValues() {
        String sentence = Refusals.sentence(error("NotEnoughCoins(uint32,int64,uint64)",
                word(7), word(1_500_000), word(2_000_000)));

        assertEquals("Account 7 holds 1.5 coins, less than the 2 coins asked for.", sentence);
    }

    @Test
    void namesADebt() {
        String sentence = Refusals.sentence(error("NotEnoughCoins(uint32,int64,uint64)",
                word(7), "f".repeat(64), word(2_000_000)));

        assertEquals("Account 7 holds -0.000001 coins, less than the 2 coins asked for.", sentence);
    }

    @Test
    void isShownAsItIsWhenNobodyKnowsIt() {
        assertEquals("The contract refused: 0x01020304.",
                Refusals.sentence(new byte[] {1, 2, 3, 4}));
        assertEquals("The contract refused: 0x.", Refusals.sentence(new byte[0]));
    }

    @Test
    void isShownAsItIsWhenItIsCutOff() {
        byte[] whole = error("UnknownMeter(uint32)", word(3));

        assertEquals("The contract refused: 0x" + HexFormat.of().formatHex(whole, 0, 20) + ".",
                Refusals.sentence(Arrays.copyOf(whole, 20)));
    }

    private static byte[] error(String signature, String... words) {
        byte[] hash = Hash.sha3(signature.getBytes(StandardCharsets.US_ASCII));
        return HexFormat.of().parseHex(HexFormat.of().formatHex(hash, 0, 4)
                + String.join("", words));
    }

    private static String word(long value) {
        return String.format("%064x", value);
    }
}
