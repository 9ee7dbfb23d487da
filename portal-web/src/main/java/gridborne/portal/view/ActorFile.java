package gridborne.portal.view;

import java.util.List;

/** An actor with what it is party to, and the meters of whoever signs for it. */
public record ActorFile(ActorEntry actor, List<AgreementRow> agreements, List<MeterEntry> meters) {
}
