package gridborne.chain.agreement;

import gridborne.agreement.AgreementId;
import gridborne.agreement.AgreementRecord;
import gridborne.agreement.Ending;
import gridborne.chain.contract.AgreementAnswers;
import gridborne.chain.contract.AgreementCalls;
import gridborne.chain.database.Transactions;
import gridborne.chain.node.Address;
import gridborne.chain.node.Block;
import gridborne.chain.node.LogEntry;
import gridborne.chain.node.Node;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.web3j.utils.Numeric;

/**
 * Keeps what the contract holds. Its events only tell which agreements to look at: each is read
 * anew, as of the head, and so is whatever changed in the last blocks, since a chain may take these
 * back (T8).
 */
@Dependent
public class AgreementsFollowed {

    /** Deeper than any reorganisation of a network of utilities. */
    private static final int MAY_CHANGE = 64;
    private static final int MOST_AT_ONCE = 200;

    private final SeenAgreements seen;
    private final AgreementIntents intents;
    private final Node node;
    private final Transactions transactions;

    @Inject
    AgreementsFollowed(SeenAgreements seen, AgreementIntents intents, Node node,
                       Transactions transactions) {
        this.seen = seen;
        this.intents = intents;
        this.node = node;
        this.transactions = transactions;
    }

    void follow(Address contract, Block head) {
        long cursor = transactions.run(seen::cursor).orElse(0L);
        if (cursor > head.number()) {
            transactions.run(intents::reopenAll);
            cursor = 0;
        }
        if (cursor == head.number()) {
            return;
        }
        long from = Math.max(0, cursor - MAY_CHANGE);
        Map<AgreementId, Long> touched = touched(contract, from, head.number());
        List<AgreementId> ids = new ArrayList<>(touched.keySet());
        for (int i = 0; i < ids.size(); i += MOST_AT_ONCE) {
            refresh(contract, head, ids.subList(i, Math.min(ids.size(), i + MOST_AT_ONCE)),
                    touched);
        }
        transactions.run(() -> seen.moveTo(head.number()));
    }

    boolean isConcluded(AgreementId id) {
        return record(id).isPresent();
    }

    boolean isRevoked(AgreementId id) {
        return record(id).filter(one -> one.ending() instanceof Ending.Revoked).isPresent();
    }

    private Optional<AgreementRecord> record(AgreementId id) {
        return Optional.ofNullable(seen.concluded(List.of(id)).get(id));
    }

    /** Each with the block in which it was last spoken of; 0 if it is no more. */
    private Map<AgreementId, Long> touched(Address contract, long from, long head) {
        Map<AgreementId, Long> found = new LinkedHashMap<>();
        transactions.run(() -> seen.seenFrom(from)).forEach(id -> found.put(id, 0L));
        for (long first = from; first <= head; first += Node.LOG_RANGE) {
            for (LogEntry log : node.logs(contract, first,
                    Math.min(head, first + Node.LOG_RANGE - 1))) {
                if (log.topics().size() > 1) {
                    found.put(new AgreementId(Numeric.cleanHexPrefix(log.topics().get(1))),
                            log.block());
                }
            }
        }
        return found;
    }

    private void refresh(Address contract, Block head, List<AgreementId> ids,
                         Map<AgreementId, Long> touched) {
        List<Optional<String>> answers = node.call(contract, ids.stream()
                .map(AgreementCalls::agreementOf).toList(), head);
        transactions.run(() -> {
            for (int i = 0; i < ids.size(); i++) {
                AgreementId id = ids.get(i);
                Optional<AgreementRecord> now = answers.get(i)
                        .filter(answer -> answer.length() > 2)
                        .flatMap(answer -> AgreementAnswers.agreement(id, answer));
                now.ifPresentOrElse(one -> seen.keep(one, touched.get(id)), () -> lost(id));
            }
        });
    }

    private void lost(AgreementId id) {
        if (isConcluded(id)) {
            seen.forget(id);
            intents.reopenLost(id);
        }
    }
}
