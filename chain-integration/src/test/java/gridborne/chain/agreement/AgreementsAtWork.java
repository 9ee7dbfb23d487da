package gridborne.chain.agreement;

import gridborne.chain.database.Rows;
import gridborne.chain.database.Transactions;
import gridborne.chain.deployment.WantedAgreements;
import gridborne.chain.node.Node;
import gridborne.chain.sender.Dispatch;
import gridborne.chain.sender.Outbox;
import gridborne.chain.sender.SigningKeys;

/** Puts a visit to the agreements together as the container does. */
public final class AgreementsAtWork {

    private AgreementsAtWork() {
    }

    public static AgreementsVisit of(Rows rows, Transactions transactions, Node node,
                                     Dispatch dispatch, Outbox outbox, SigningKeys keys,
                                     WantedAgreements wanted) {
        AgreementIntents intents = new AgreementIntents(rows);
        return new AgreementsVisit(wanted, intents, new AgreementsFollowed(
                new SeenAgreements(rows), intents, node, transactions), node, dispatch, outbox,
                keys, transactions);
    }
}
