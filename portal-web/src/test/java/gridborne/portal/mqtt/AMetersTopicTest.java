package gridborne.portal.mqtt;

import static org.junit.jupiter.api.Assertions.assertEquals;

import gridborne.grid.MeterCode;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which meter is meant by a topic. */
class AMetersTopicTest {

    @Test
    void namesItsUtilityAndItsCode() {
        MeterTopic house = new MeterTopic("commons", new MeterCode("HOUSE-7"));

        assertEquals(Optional.of(house), MeterTopic.ofRegister("commons/meters/house-7/register"));
        assertEquals("commons/meters/HOUSE-7/relay", house.relay());
        assertEquals("commons/meters/HOUSE-7/answer", house.answer());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/meters//register", "commons/meters/HOUSE-7/relay",
        "commons/meters/HOUSE 7/register", "Commons/meters/HOUSE-7/register",
        "../meters/HOUSE-7/register", "commons/meters/HOUSE-7/register/x",
        "commons/meters/-7/register", "a/commons/meters/HOUSE-7/register"})
    void namesNobodyOtherwise(String topic) {
        assertEquals(Optional.empty(), MeterTopic.ofRegister(topic));
    }
}
