package gridborne.billing.webhook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import gridborne.payment.DeliveryResult;
import gridborne.payment.DeliveryResult.Kept;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Messages at the door of an inbox (S7.3): kept together, answered each for itself. */
class ADoorwayTest {

    private static final int FOLLOWERS = 5;

    private final Doorway doorway = new Doorway();
    private final List<Integer> sizes = Collections.synchronizedList(new ArrayList<>());
    private final CountDownLatch firstIsInside = new CountDownLatch(1);
    private final CountDownLatch firstMayGo = new CountDownLatch(1);

    private static SignedBody message(String name) {
        return new SignedBody(name.getBytes(StandardCharsets.UTF_8), "t=1");
    }

    private static List<DeliveryResult> kept(List<SignedBody> messages) {
        return messages.stream().<DeliveryResult>map(message -> new Kept(
                new String(message.body(), StandardCharsets.UTF_8))).toList();
    }

    /** The first message stays inside until the others stand at the door. */
    private List<DeliveryResult> holdingTheFirst(List<SignedBody> messages) {
        sizes.add(messages.size());
        if (firstIsInside.getCount() > 0) {
            firstIsInside.countDown();
            await(firstMayGo);
        }
        return kept(messages);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException stopped) {
            throw new AssertionError(stopped);
        }
    }

    private List<CompletableFuture<DeliveryResult>> allAtOnce(
            Function<List<SignedBody>, List<DeliveryResult>> reception) {
        List<CompletableFuture<DeliveryResult>> answers = new ArrayList<>();
        List<Thread> threads = IntStream.rangeClosed(0, FOLLOWERS).mapToObj(number -> {
            CompletableFuture<DeliveryResult> answer = new CompletableFuture<>();
            answers.add(answer);
            return new Thread(() -> answer.completeAsync(
                    () -> doorway.pass(message("evt_" + number), reception), Runnable::run));
        }).toList();
        threads.get(0).start();
        await(firstIsInside);
        threads.subList(1, threads.size()).forEach(follower -> {
            follower.start();
            while (follower.getState() != Thread.State.WAITING) {
                Thread.onSpinWait();
            }
        });
        firstMayGo.countDown();
        return answers;
    }

    @Test
    void keepsTogetherThoseThatCameMeanwhile() {
        List<CompletableFuture<DeliveryResult>> answers = allAtOnce(this::holdingTheFirst);

        for (int number = 0; number <= FOLLOWERS; number++) {
            assertEquals(new Kept("evt_" + number), answers.get(number).join());
        }
        assertEquals(List.of(1, FOLLOWERS), sizes);
    }

    @Test
    void triesEachAloneWhereTogetherFails() {
        List<CompletableFuture<DeliveryResult>> answers = allAtOnce(messages -> {
            List<DeliveryResult> kept = holdingTheFirst(messages);
            if (messages.size() > 1 || kept.contains(new Kept("evt_3"))) {
                throw new IllegalStateException("The database refused.");
            }
            return kept;
        });

        for (int number = 0; number <= FOLLOWERS; number++) {
            CompletableFuture<DeliveryResult> answer = answers.get(number);
            if (number == 3) {
                assertThrows(RuntimeException.class, answer::join);
            } else {
                assertEquals(new Kept("evt_" + number), answer.join());
            }
        }
        assertEquals(2 + FOLLOWERS, sizes.size());
    }

    @Test
    void letsALoneMessageThroughAlone() {
        assertEquals(new Kept("evt_0"),
                doorway.pass(message("evt_0"), ADoorwayTest::kept));
    }
}
