package gridborne.portal.operator;

import gridborne.portal.boundary.DemoMode;
import gridborne.portal.view.ReadOperatorDesk;
import gridborne.portal.view.Sentence;
import gridborne.portal.view.TypedUtility;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.ZoneId;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/** The form that founds a utility. What was typed stays, whatever is wrong with it. */
@Named
@RequestScoped
public class FoundingDesk {

    @Inject
    private ReadOperatorDesk utilities;

    @Inject
    private DemoMode demos;

    private final Map<String, Object> typed = new HashMap<>(TypedUtility.USUAL);
    private Optional<Sentence> problem = Optional.empty();

    /** On to the new utility's page, or here again with what is wrong. */
    public String found() {
        problem = utilities.found(new TypedUtility(typed));
        return problem.isPresent() ? null
                : "/operator/tenant.xhtml?faces-redirect=true&slug=" + typed.get("slug");
    }

    /** What there is to say about the slug as it stands. */
    public Sentence getSlugSaid() {
        return utilities.aboutSlug(new TypedUtility(typed).slug());
    }

    public Map<String, Object> getTyped() {
        return typed;
    }

    public Optional<Sentence> getProblem() {
        return problem;
    }

    public boolean isDemosPlayed() {
        return demos.on();
    }

    public List<String> getZones() {
        return List.copyOf(new TreeSet<>(ZoneId.getAvailableZoneIds()));
    }

    public List<String> getCurrencies() {
        return Currency.getAvailableCurrencies().stream().map(Currency::getCurrencyCode).sorted()
                .toList();
    }
}
