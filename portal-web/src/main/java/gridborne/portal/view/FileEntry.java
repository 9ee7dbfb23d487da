package gridborne.portal.view;

import gridborne.grid.JournalEntry;
import gridborne.grid.OperationState;
import gridborne.grid.TransactionHash;
import gridborne.money.Coins;
import gridborne.payment.Order;
import gridborne.tenants.dossier.Dossier;
import gridborne.tenants.readings.Quality;
import java.time.Instant;
import java.util.Optional;

/**
 * Something that happened to a person, their meters or their coins.
 *
 * @param tone of its tag: ok, warn, bad or nothing
 * @param link to where there is more, a transaction or an order
 */
public record FileEntry(Instant at, FileKind kind, Sentence title, Sentence detail, String tone,
                        Optional<Coins> change, Optional<String> link, Optional<String> receipt) {

    static FileEntry of(Dossier.Reading reading) {
        boolean fine = reading.quality() == Quality.ACTUAL || reading.quality() == Quality.ACCEPTED;
        return entry(reading.at(), FileKind.READING, Sentence.of("file.reading",
                reading.meter(), reading.registerWh()), Sentence.of("file.readingRule",
                Sentence.of("quality." + reading.quality()),
                Sentence.of("file.rule." + reading.rule())), fine ? "" : "warn", Optional.empty());
    }

    static FileEntry of(Dossier.Cut cut) {
        return entry(cut.at(), FileKind.DECISION, Sentence.of("file.decision", cut.meter(),
                Sentence.of("cut." + cut.rule())), Sentence.of("file.balanceThen",
                cut.balance()), cut.connected() ? "ok" : "bad", Optional.empty());
    }

    static FileEntry of(Order order) {
        return entry(order.createdAt(), FileKind.ORDER, Sentence.of("file.order", order.amount(),
                order.coins()), order.reason().map(ReasonWords::of)
                .map(why -> Sentence.of("file.orderBecause",
                        Sentence.of("file.order." + order.stage()), why))
                .orElse(Sentence.of("file.order." + order.stage())),
                order.stage().isOpen() ? "warn" : "", Optional.of("/orders/" + order.id()));
    }

    static FileEntry of(JournalEntry operation) {
        Optional<TransactionHash> transaction = Optional.empty();
        Sentence detail = Sentence.of("file.waits");
        String tone = "warn";
        if (operation.state() instanceof OperationState.Confirmed confirmed) {
            transaction = Optional.of(confirmed.transaction());
            detail = Sentence.of("file.confirmed");
            tone = "";
        } else if (operation.state() instanceof OperationState.Refused refused) {
            transaction = Optional.of(refused.transaction());
            detail = ReasonWords.of(refused.reason());
            tone = "bad";
        }
        return entry(operation.appendedAt(), FileKind.OPERATION, Sentence.of("file.operation",
                operation.sequence(), Sentence.of("file.does." + operation.kind())), detail, tone,
                transaction.map(hash -> "/transactions/" + hash));
    }

    static FileEntry of(ActivityRow row) {
        return new FileEntry(row.at(), FileKind.BOOKING, row.title(), row.detail(), "",
                Optional.of(row.change()), row.transaction().map(hash -> "/transactions/" + hash),
                row.receipt());
    }

    static FileEntry of(Dossier.Letter letter) {
        Sentence state = Sentence.of("file.letter." + letter.state());
        return entry(letter.at(), FileKind.LETTER, Sentence.of("file.letter.about."
                + LetterKind.of(letter.cause())), letter.reason().isBlank() ? state
                : Sentence.of("file.letterBecause", state, letter.reason()),
                switch (letter.state()) {
                    case QUEUED -> "warn";
                    case SENT -> "";
                    case FAILED -> "bad";
                }, Optional.empty());
    }

    static FileEntry of(Dossier.Change change) {
        return entry(change.at(), FileKind.CHANGE, Sentence.of("file.change", change.action()),
                Sentence.of("file.changeBy", change.actor(), change.detail()), "",
                Optional.empty());
    }

    private static FileEntry entry(Instant at, FileKind kind, Sentence title, Sentence detail,
                                   String tone, Optional<String> link) {
        return new FileEntry(at, kind, title, detail, tone, Optional.empty(), link,
                Optional.empty());
    }
}
