package gridborne.portal.view;

import gridborne.agreement.TypedData;
import gridborne.energy.Hour;
import gridborne.portal.boundary.AgreementPaper;
import gridborne.tenants.actors.Actor;
import java.util.List;

/**
 * What the reader can put a signature under, for one of the parties.
 *
 * @param typed what a wallet is given to sign
 * @param words the same, field by field
 * @param from  of a revocation: the hour it is from
 */
public record SigningForm(String action, Actor party, String typed, List<TypedData.Word> words,
                          Hour from) {

    public static List<SigningForm> of(AgreementPaper paper) {
        if (paper.kept().revocation().isPresent()) {
            return List.of();
        }
        return paper.mine().stream().map(party -> paper.kept().isSignedBy(party.id())
                ? form("revoke", party, paper.revocation(), paper)
                : form("sign", party, paper.statement(), paper)).toList();
    }

    private static SigningForm form(String action, Actor party, TypedData data,
                                    AgreementPaper paper) {
        return new SigningForm(action, party, data.json(), data.words(), paper.now().next());
    }
}
