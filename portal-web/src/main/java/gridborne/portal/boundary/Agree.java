package gridborne.portal.boundary;

import gridborne.agreement.Agreement;
import gridborne.agreement.AgreementId;
import gridborne.agreement.AgreementJournal;
import gridborne.agreement.AgreementKind;
import gridborne.agreement.AgreementNonce;
import gridborne.agreement.AgreementsContract;
import gridborne.agreement.DocumentHash;
import gridborne.agreement.PartySignature;
import gridborne.agreement.Revocation;
import gridborne.agreement.SignatureCheck;
import gridborne.agreement.Signatures;
import gridborne.agreement.Statement;
import gridborne.agreement.Term;
import gridborne.agreement.TypedData;
import gridborne.energy.GridClock;
import gridborne.energy.Hour;
import gridborne.grid.ContractAddress;
import gridborne.tenants.actors.Actor;
import gridborne.tenants.actors.ActorId;
import gridborne.tenants.actors.Actors;
import gridborne.tenants.agreements.Document;
import gridborne.tenants.agreements.Documents;
import gridborne.tenants.agreements.KeptAgreement;
import gridborne.tenants.agreements.Proposals;
import gridborne.tenants.audit.AuditLog;
import gridborne.tenants.people.Role;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.security.SecureRandom;
import java.util.Optional;

/**
 * Proposes, signs and revokes (S8.2, S8.5). With the second signature the chain is asked, in the
 * same transaction; nothing is concluded but there.
 */
@ApplicationScoped
public class Agree {

    private static final int NONCE_BYTES = 32;

    private final SecureRandom random = new SecureRandom();

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
    private Signatures signatures;

    @Inject
    private AgreementsContract contract;

    @Inject
    private AgreementJournal journal;

    @Inject
    private GridClock clock;

    @Inject
    private AuditLog audit;

    @Transactional
    public DocumentHash keep(Document document) {
        permission.anyOf(Role.ADMIN);
        DocumentHash hash = documents.keep(document);
        audit.record("keep document", "document " + hash, document.content().length + " bytes");
        return hash;
    }

    /** Without a signature yet. A term that begins nowhere begins with the running hour. */
    @Transactional
    public AgreementResult propose(AgreementKind kind, ActorId actorId, ActorId partnerId,
                                   DocumentHash document, Optional<Hour> from,
                                   Optional<Hour> until) {
        permission.anyOf(Role.ADMIN);
        Optional<Actor> actor = actors.byId(actorId);
        Optional<Actor> partner = actors.byId(partnerId);
        Optional<ContractAddress> address = contract.address();
        if (actor.isEmpty() || partner.isEmpty()) {
            return new AgreementResult.Absent("actor");
        }
        if (documents.byHash(document).isEmpty()) {
            return new AgreementResult.Absent("document");
        }
        if (partner.get().kind().partnerOf().filter(kind::equals).isEmpty()) {
            return new AgreementResult.WrongPartner(kind, partner.get().name());
        }
        Hour first = from.orElseGet(() -> Hour.of(clock.now()));
        return address.map(place -> proposed(new Agreement(kind, actor.get().address(),
                partner.get().address(), document, until.map(end -> new Term(first, end))
                .orElseGet(() -> Term.withoutEnd(first)), nonce()), place, actorId, partnerId))
                .orElseGet(AgreementResult.NoContractYet::new);
    }

    private AgreementResult proposed(Agreement agreement, ContractAddress place, ActorId actor,
                                     ActorId partner) {
        AgreementId id = signatures.typedData(agreement, place).digest();
        proposals.propose(id, agreement, actor, partner);
        audit.record("propose agreement", "agreement " + id, agreement.kind() + " of actor "
                + actor + " with " + partner + " over document " + agreement.document());
        return done(id);
    }

    /** With a key kept here, or with what a wallet signed. */
    @Transactional
    public AgreementResult sign(AgreementId id, ActorId party, Optional<PartySignature> brought) {
        Optional<KeptAgreement> kept = proposals.locked(id);
        Optional<Actor> signer = kept.flatMap(one -> parties.mine(one, party));
        if (signer.isEmpty()) {
            return new AgreementResult.Absent("agreement");
        }
        if (kept.get().revocation().isPresent()) {
            return new AgreementResult.RevokedAlready();
        }
        return kept.get().isSignedBy(party)
                ? new AgreementResult.SignedAlready(signer.get().name())
                : sign(kept.get(), signer.get(), brought);
    }

    private AgreementResult sign(KeptAgreement kept, Actor signer,
                                 Optional<PartySignature> brought) {
        Optional<PartySignature> signature = signature(kept.agreement(), signer, brought);
        if (signature.isEmpty()) {
            return unsigned(kept.agreement(), signer, brought);
        }
        proposals.sign(kept.id(), signer.id(), signature.get());
        audit.record("sign agreement", "agreement " + kept.id(), "by actor " + signer.id());
        proposals.byId(kept.id()).filter(KeptAgreement::isSignedByBoth)
                .ifPresent(both -> journal.conclude(both.id(), both.agreement(),
                        both.actorSignature().orElseThrow(),
                        both.partnerSignature().orElseThrow()));
        return done(kept.id());
    }

    /** From the next hour on; a wallet signs just that. */
    @Transactional
    public AgreementResult revoke(AgreementId id, ActorId party, Hour from,
                                  Optional<PartySignature> brought) {
        Optional<KeptAgreement> kept = proposals.locked(id);
        Optional<Actor> signer = kept.flatMap(one -> parties.mine(one, party));
        if (signer.isEmpty()) {
            return new AgreementResult.Absent("agreement");
        }
        if (kept.get().revocation().isPresent()) {
            return new AgreementResult.RevokedAlready();
        }
        Revocation revocation = new Revocation(id, from);
        Optional<PartySignature> signature = signature(revocation, signer.get(), brought);
        signature.ifPresent(good -> {
            proposals.revoke(revocation, party);
            journal.revoke(revocation, signer.get().address(), good);
            audit.record("revoke agreement", "agreement " + id, "by actor " + party + " from "
                    + from + " on");
        });
        return signature.isPresent() ? done(id)
                : unsigned(revocation, signer.get(), brought);
    }

    private AgreementResult unsigned(Statement statement, Actor signer,
                                     Optional<PartySignature> brought) {
        return brought.map(one -> check(statement, signer, one))
                .<AgreementResult>map(check -> check instanceof SignatureCheck.OfAnother other
                        ? new AgreementResult.SignedByAnother(signer, other.signer())
                        : new AgreementResult.NotTheirSignature(signer.name()))
                .orElseGet(() -> new AgreementResult.WalletSigns(signer.name()));
    }

    /** What was brought counts only if it is that party's, checked as the contract does it. */
    private Optional<PartySignature> signature(Statement statement, Actor signer,
                                               Optional<PartySignature> brought) {
        return brought.isPresent() ? brought.filter(one -> check(statement, signer, one)
                instanceof SignatureCheck.Good) : signatures.sign(typed(statement),
                signer.address());
    }

    private SignatureCheck check(Statement statement, Actor signer, PartySignature brought) {
        return signatures.check(typed(statement), signer.address(), brought);
    }

    private TypedData typed(Statement statement) {
        return signatures.typedData(statement, contract.address().orElseThrow());
    }

    private AgreementResult done(AgreementId id) {
        return new AgreementResult.Done(proposals.byId(id).orElseThrow());
    }

    private AgreementNonce nonce() {
        byte[] bytes = new byte[NONCE_BYTES];
        random.nextBytes(bytes);
        return AgreementNonce.of(bytes);
    }
}
