package gridborne.portal.boundary;

import gridborne.agreement.AgreementBook;
import gridborne.agreement.AgreementId;
import gridborne.agreement.AgreementRecord;
import gridborne.agreement.AgreementRecords;
import gridborne.agreement.AgreementsContract;
import gridborne.agreement.DocumentHash;
import gridborne.agreement.Revocation;
import gridborne.agreement.Signatures;
import gridborne.energy.GridClock;
import gridborne.energy.Hour;
import gridborne.grid.ContractAddress;
import gridborne.tenants.actors.Actor;
import gridborne.tenants.actors.ActorId;
import gridborne.tenants.actors.Actors;
import gridborne.tenants.agreements.AgreementFilter;
import gridborne.tenants.agreements.Document;
import gridborne.tenants.agreements.Documents;
import gridborne.tenants.agreements.KeptAgreement;
import gridborne.tenants.agreements.Proposals;
import gridborne.tenants.people.Role;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;

/** Agreements, for the utility's staff and for their parties (S8.2); hashes for all (S8.4). */
@ApplicationScoped
public class ReadAgreements {

    @Inject
    private Permission permission;

    @Inject
    private Parties parties;

    @Inject
    private Actors actors;

    @Inject
    private Proposals proposals;

    @Inject
    private Documents documents;

    @Inject
    private AgreementBook book;

    @Inject
    private AgreementRecords records;

    @Inject
    private AgreementsContract contract;

    @Inject
    private Signatures signatures;

    @Inject
    private GridClock clock;

    @Transactional
    public List<AgreementPaper> page(AgreementFilter filter, long first, int most) {
        permission.anyOf(Role.ADMIN, Role.AUDITOR);
        return proposals.page(filter, first, most).stream().map(this::paper).toList();
    }

    @Transactional
    public int count(AgreementFilter filter) {
        permission.anyOf(Role.ADMIN, Role.AUDITOR);
        return proposals.count(filter);
    }

    /** What the asker is party to. */
    @Transactional
    public List<AgreementPaper> own() {
        return actors.ofPerson(permission.person().id()).map(Actor::id).map(proposals::of)
                .orElse(List.of()).stream().map(this::paper).toList();
    }

    /** What an actor is party to, the latest first. */
    @Transactional
    public List<AgreementPaper> of(ActorId party) {
        permission.anyOf(Role.ADMIN, Role.AUDITOR);
        return proposals.of(party).stream().map(this::paper).toList();
    }

    /** Empty for one who is neither party nor staff (S10.3). */
    @Transactional
    public Optional<AgreementPaper> one(AgreementId id) {
        permission.person();
        return proposals.byId(id).filter(parties::mayRead).map(this::paper);
    }

    @Transactional
    public Optional<Document> document(AgreementId id) {
        return one(id).flatMap(paper -> documents.byHash(paper.kept().agreement().document()));
    }

    /** Those that end within so many hours, the next first. */
    @Transactional
    public List<AgreementRecord> ending(long hours) {
        permission.anyOf(Role.ADMIN, Role.AUDITOR);
        Hour now = Hour.of(clock.now());
        return book.ending(now, now.plus(hours));
    }

    @Transactional
    public Hour now() {
        return Hour.of(clock.now());
    }

    /** What the chain itself knows of a document, asked now; for everybody (S8.4). */
    @Transactional(Transactional.TxType.NOT_SUPPORTED)
    public List<AgreementRecord> about(DocumentHash document) {
        return contract.address().map(place -> records.about(document, place)).orElse(List.of());
    }

    private AgreementPaper paper(KeptAgreement kept) {
        ContractAddress place = contract.address().orElseThrow();
        Hour now = Hour.of(clock.now());
        return new AgreementPaper(kept,
                Optional.ofNullable(book.concluded(List.of(kept.id())).get(kept.id())),
                Optional.ofNullable(book.refused(List.of(kept.id())).get(kept.id())),
                parties.mine(kept), signatures.typedData(kept.agreement(), place),
                signatures.typedData(new Revocation(kept.id(), now.next()), place), now);
    }
}
