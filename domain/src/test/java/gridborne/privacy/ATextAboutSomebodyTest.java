package gridborne.privacy;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** S9.1: names are rows that can be erased. */
class ATextAboutSomebodyTest {

    private final Traced rosa = new Traced(new UUID(0, 7), "rosa@example.org", "Rosa Lind",
            Optional.empty(), Map.of("Rosa's house", "HOUSE-1"));

    @Test
    void saysTheMetersCodeInsteadOfItsName() {
        assertEquals("10 coins for HOUSE-1", rosa.without("10 coins for Rosa's house"));
    }

    @Test
    void namesNobodyWhereTheyWere() {
        assertEquals("from – (–)", rosa.without("from Rosa Lind (rosa@example.org)"));
    }

    @Test
    void isLeftAloneWhereANameIsPartOfAnotherWord() {
        Traced ann = new Traced(new UUID(0, 8), "ann", "Ann", Optional.empty(), Map.of());

        assertEquals("– lives in Hannover, not at annexe",
                ann.without("Ann lives in Hannover, not at annexe"));
    }

    @Test
    void isTheSameWhereItIsAboutSomebodyElse() {
        assertEquals("10 coins for Danny's house", rosa.without("10 coins for Danny's house"));
    }
}
