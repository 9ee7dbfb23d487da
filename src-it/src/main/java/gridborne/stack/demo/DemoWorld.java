package gridborne.stack.demo;

import gridborne.stack.demo.Access.PersonAccess;
import gridborne.stack.demo.Access.TenantAccess;
import gridborne.stack.machine.Secrets;
import gridborne.stack.portal.Portal;
import gridborne.stack.portal.Site;
import jakarta.json.Json;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The demo world of one stack. */
public final class DemoWorld {

    private static final String PLATFORM = "platform";
    private static final String OPERATOR_NAME = "Olga";
    private static final String OPERATOR = "olga";
    private static final String LOADED = "demo-loaded";

    private final Secrets secrets;
    private final Till till;
    private final String bootstrapToken;
    private final Keys keys;
    private final Site base;
    private final Portal portal;
    private final String baseDomain;
    private final Optional<String> mailUrl;
    private final List<DemoUtility> utilities = DemoUtility.all();

    public DemoWorld(Portal portal, String baseDomain, Till till, String bootstrapToken,
            Optional<String> mailUrl) {
        this.mailUrl = mailUrl;
        this.portal = portal;
        this.baseDomain = baseDomain;
        this.base = portal.site(baseDomain);
        this.secrets = till.secrets();
        this.till = till;
        this.bootstrapToken = bootstrapToken;
        this.keys = new Keys(secrets);
    }

    /** Brings in what is missing; says who can get in how. */
    public Access load() {
        Map<String, TenantAccess> tenants = new LinkedHashMap<>();
        if (isLoaded()) {
            utilities.forEach(utility ->
                    tenants.put(utility.slug(), loading(utility).access()));
        } else {
            bringInEverything(tenants);
        }
        return new Access(base.url(), tenants, operator(), mailUrl, Optional.empty());
    }

    /** Asked of the portal, too: the database may be another one than last time. */
    private boolean isLoaded() {
        return secrets.find(LOADED).isPresent() && keys.known(PLATFORM, OPERATOR)
                .map(token -> base.as(token).get("/api/v1/tenants/" + last().slug()).isSuccess())
                .orElse(false);
    }

    private DemoUtility last() {
        return utilities.get(utilities.size() - 1);
    }

    private void bringInEverything(Map<String, TenantAccess> tenants) {
        Expect.success("the operator", base.as(bootstrapToken).post("/api/v1/operators",
                Json.createObjectBuilder()
                        .add("name", OPERATOR_NAME)
                        .add("login", OPERATOR)
                        .add("password", keys.password(PLATFORM, OPERATOR))
                        .build(), "demo-operator"));
        Site asOperator = base.as(keys.token(PLATFORM, base, OPERATOR));
        utilities.forEach(utility -> loading(utility).create(asOperator));
        for (DemoUtility utility : utilities) {
            loading(utility).awaitContract(asOperator);
            tenants.put(utility.slug(), loading(utility).load());
        }
        secrets.keep(LOADED, "");
    }

    private UtilityLoading loading(DemoUtility utility) {
        return new UtilityLoading(utility, portal.site(utility.slug() + "." + baseDomain), keys,
                till);
    }

    private PersonAccess operator() {
        return new PersonAccess(OPERATOR_NAME, OPERATOR, keys.password(PLATFORM, OPERATOR),
                Json.createArrayBuilder().add("OPERATOR").build(),
                keys.token(PLATFORM, base, OPERATOR));
    }
}
