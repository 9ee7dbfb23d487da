package gridborne.portal.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

class SharesOfAWholeTest {

    @Test
    void areThoseOfTheWorkedExample() {
        assertEquals(List.of(new Share(545), new Share(455)), Share.among(List.of(3000L, 2500L)));
    }

    @Test
    void areNothingOfNothing() {
        assertEquals(List.of(new Share(0), new Share(0)), Share.among(List.of(0L, 0L)));
        assertEquals(List.of(), Share.among(List.of()));
    }

    @RepeatedTest(200)
    void addUpToExactlyAHundredPercentAndEachIsNearTheTruth() {
        long seed = new Random().nextLong();
        Random random = new Random(seed);
        List<Long> parts = random.longs(1 + random.nextInt(30), 0, 1L << 40).boxed().toList();
        long whole = parts.stream().mapToLong(Long::longValue).sum();

        List<Share> shares = Share.among(parts);

        assertEquals(1000, shares.stream().mapToInt(Share::tenths).sum(), "seed " + seed);
        assertTrue(IntStream.range(0, parts.size()).map(i -> shares.get(i).tenths()
                - Share.of(parts.get(i), whole).tenths()).allMatch(off -> Math.abs(off) <= 1),
                "seed " + seed);
    }
}
