package gridborne.portal.boundary;

import gridborne.portal.boundary.LetterResult.RegistrationClosed;
import gridborne.portal.boundary.LetterResult.TooManyLetters;
import gridborne.tenants.founding.FoundingWish;
import gridborne.tenants.people.AttemptBudget;
import gridborne.tenants.people.Attempts;
import gridborne.tenants.tenancy.Tenant;
import gridborne.tenants.tenancy.TenantHosts;
import gridborne.tenants.tenancy.Tenants;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Somebody founds a utility by themselves: a letter proves their address, and only then there is
 * anything. Whether an address is known anywhere is never said; slugs are public. A deployment
 * switches it off with {@code gridborne.sign-up.open=false}.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.NOT_SUPPORTED)
public class SignUpUtility {

    @Inject
    @ConfigProperty(name = "gridborne.sign-up.open", defaultValue = "true")
    private boolean open;

    @Inject
    private FoundUtility found;

    @Inject
    private LetterLimit limit;

    @Inject
    private Attempts attempts;

    @Inject
    private WriteLinks links;

    @Inject
    private Tenants tenants;

    @Inject
    private TenantHosts hosts;

    public boolean isOpen() {
        return open;
    }

    public boolean isFree(String slug) {
        return found.isFreeForAll(slug);
    }

    /** A letter on its way, whoever has that address. */
    public LetterResult signUp(FoundingWish wish, Locale language, String from) {
        if (!open) {
            return new RegistrationClosed();
        }
        return attempts.spend(AttemptBudget.SIGN_UP_FROM, from)
                .<LetterResult>map(TooManyLetters::new)
                .or(() -> limit.exceeded(wish.adminMail(), from))
                .orElseGet(() -> links.toFound(wish, language));
    }

    /** How far it is: the registry is public. */
    public Optional<Tenant> founded(String slug) {
        return tenants.bySlug(slug);
    }

    public String urlOf(Tenant utility) {
        return hosts.urlOf(utility);
    }
}
