package gridborne.portal.page;

import gridborne.agreement.AgreementId;
import gridborne.portal.boundary.AgreementPaper;
import gridborne.portal.boundary.ReadAgreements;
import gridborne.portal.view.AgreementRow;
import gridborne.portal.view.ListAgreements;
import gridborne.portal.view.Sentence;
import gridborne.portal.view.SigningForm;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** What a party agrees on, in words, and what it can do about it. */
@Named
@RequestScoped
public class AgreementPage {

    @Inject
    private ReadAgreements agreements;

    @Inject
    private ListAgreements list;

    private AgreementPaper paper;
    private Sentence problem;

    boolean find(AgreementId id) {
        paper = agreements.one(id).orElse(null);
        return paper != null;
    }

    /** As one who may sign it, not only read it. */
    boolean findMine(AgreementId id) {
        return find(id) && !paper.mine().isEmpty();
    }

    void refuse(Sentence why) {
        problem = why;
    }

    public AgreementPaper getPaper() {
        return paper;
    }

    public AgreementRow getRow() {
        return AgreementRow.of(paper);
    }

    public List<SigningForm> getForms() {
        return SigningForm.of(paper);
    }

    public List<AgreementRow> getOwn() {
        return list.own();
    }

    public Sentence getProblem() {
        return problem;
    }
}
