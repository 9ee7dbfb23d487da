package gridborne.it.security;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gridborne.stack.LocalStack;
import gridborne.stack.OnTheStack;
import jakarta.json.Json;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Many guesses at once, at a utility of their own: its budget of this address is its own, too. */
@OnTheStack
class GuessingPasswordsIT {

    private static final String PASSWORD = "the right password";
    /** Few enough that a busy machine hashes them all before the last one is sent away. */
    private static final int AT_ONCE = 6;

    private Visitor guest;

    @BeforeEach
    void makeAUtility(LocalStack stack) {
        String slug = "g" + UUID.randomUUID().toString().substring(0, 8);
        HttpResponse<String> made = Visitor.at(stack.access().baseUrl())
                .withToken(stack.access().operator().token())
                .postJson("/api/v1/tenants", Json.createObjectBuilder().add("slug", slug)
                        .add("name", "Guessed at").add("zone", "Europe/Berlin")
                        .add("currency", "EUR").add("coin_price", "0.25").add("demo", true)
                        .add("admin", Json.createObjectBuilder().add("name", "Ada")
                                .add("login", "ada").add("password", PASSWORD))
                        .build().toString());
        assertEquals(202, made.statusCode(), made.body());
        guest = Visitor.at(stack.access().baseUrl().replace("//", "//" + slug + "."));
    }

    @Test
    void ofAKnownLoginStopsAfterTen() throws Exception {
        assertTenGuesses("ada");

        assertEquals(429, guess("ada", PASSWORD).statusCode());
    }

    @Test
    void ofAnUnknownLoginStopsJustSo() throws Exception {
        assertTenGuesses("nobody-here");
    }

    @Test
    void isForgottenOnceThePersonIsBack() throws Exception {
        assertEquals(9, guessed("ada", 9).stream().filter(answer -> answer == 401).count());

        assertEquals(201, guess("ada", PASSWORD).statusCode());

        assertTenGuesses("ada");
    }

    @Test
    void isTheSameWithTheSameIdempotencyKeys() throws Exception {
        Visitor before = guest;
        guest = guest.with("Idempotency-Key", "always the same".replace(' ', '-'));
        HttpResponse<String> first = guess("ada", "wrong 1");
        HttpResponse<String> other = guess("ada", "wrong 2");
        guest = before;

        assertEquals(401, first.statusCode(), first.body());
        assertTrue(other.statusCode() == 401 || other.statusCode() == 409, other.body());
    }

    private void assertTenGuesses(String login) throws Exception {
        List<Integer> answers = guessed(login, 24);

        assertEquals(10, answers.stream().filter(answer -> answer == 401).count());
        assertEquals(14, answers.stream().filter(answer -> answer == 429).count());
        HttpResponse<String> late = guess(login, "one more");
        long wait = Long.parseLong(late.headers().firstValue("Retry-After").orElseThrow());
        assertTrue(wait > 0 && wait <= 91, "Retry-After " + wait);
    }

    private List<Integer> guessed(String login, int times)
            throws InterruptedException, ExecutionException {
        ExecutorService guessers = Executors.newFixedThreadPool(AT_ONCE);
        try {
            List<Callable<Integer>> guesses = new ArrayList<>();
            for (int guess = 0; guess < times; guess++) {
                String password = "guess number " + guess;
                guesses.add(() -> guess(login, password).statusCode());
            }
            List<Integer> answers = new ArrayList<>();
            for (Future<Integer> answer : guessers.invokeAll(guesses)) {
                answers.add(answer.get());
            }
            return answers;
        } finally {
            guessers.shutdown();
        }
    }

    private HttpResponse<String> guess(String login, String password) {
        return guest.postJson("/api/v1/tokens", Json.createObjectBuilder().add("login", login)
                .add("password", password).add("name", "guess").build().toString());
    }
}
