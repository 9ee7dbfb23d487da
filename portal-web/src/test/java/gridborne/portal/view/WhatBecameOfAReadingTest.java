package gridborne.portal.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import gridborne.grid.MeterCode;
import gridborne.tenants.dossier.Dossier;
import gridborne.tenants.readings.Quality;
import gridborne.tenants.readings.ReadingDecision;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What became of a reading stands in a person's file in the reader's language (S4.5). */
class WhatBecameOfAReadingTest {

    private final Words german = new Words(Locale.GERMANY, ZoneOffset.UTC);
    private final Words english = new Words(Locale.UK, ZoneOffset.UTC);

    @ParameterizedTest
    @MethodSource("rules")
    void isSaidInBothLanguages(String rule) {
        Sentence told = told(rule).detail();

        assertNotEquals(english.tell(told), german.tell(told));
    }

    @Test
    void namesTheQualityAndTheRule() {
        assertEquals("gemessen: zählt", german.tell(told("Accepted").detail()));
    }

    private static FileEntry told(String rule) {
        return FileEntry.of(new Dossier.Reading(Instant.EPOCH, new MeterCode("HOUSE-1"), 5_000,
                Quality.ACTUAL, rule));
    }

    private static Stream<String> rules() {
        return Stream.concat(kinds(ReadingDecision.class).map(Class::getSimpleName),
                Stream.of("FinalRegister", "StartRegister", "Review"));
    }

    private static Stream<Class<?>> kinds(Class<?> sealed) {
        return Arrays.stream(sealed.getPermittedSubclasses()).flatMap(kind -> kind.isSealed()
                ? kinds(kind) : Stream.of(kind));
    }
}
