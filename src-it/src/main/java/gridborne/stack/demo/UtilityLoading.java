package gridborne.stack.demo;

import gridborne.stack.demo.Access.PersonAccess;
import gridborne.stack.demo.Access.TenantAccess;
import gridborne.stack.machine.Patience;
import gridborne.stack.machine.Refusal;
import gridborne.stack.portal.Reply;
import gridborne.stack.portal.Site;
import jakarta.json.Json;
import java.time.Duration;
import java.util.List;

/** Brings one utility in: itself, its people, what they pay, its meters, what goes into them. */
final class UtilityLoading {

    private static final Duration PROVISIONING = Duration.ofSeconds(90);
    private final DemoUtility utility;
    private final Site site;
    private final Keys keys;
    private final Till till;
    private final Operations operations = new Operations();

    UtilityLoading(DemoUtility utility, Site site, Keys keys, Till till) {
        this.utility = utility;
        this.site = site;
        this.keys = keys;
        this.till = till;
    }

    /** Returns at once; the contract is deployed meanwhile. */
    void create(Site asOperator) {
        Expect.success(utility.slug(), asOperator.post("/api/v1/tenants",
                utility.request(till.key(utility),
                        keys.password(utility.slug(), utility.admin().login())),
                key("tenant")));
    }

    void awaitContract(Site asOperator) {
        String path = "/api/v1/tenants/" + utility.slug();
        if (!Patience.until(PROVISIONING, () -> Expect.success(utility.slug(),
                asOperator.get(path)).text("state").equals("READY"))) {
            throw new Refusal("The contract of " + utility.slug() + " was not deployed within "
                    + PROVISIONING.toSeconds() + " s; see the portal's log.");
        }
    }

    TenantAccess load() {
        Site admin = as(utility.admin().login());
        utility.people().stream().filter(person -> !person.isAdmin())
                .forEach(person -> bringIn(admin, person));
        operations.awaitAll();
        utility.meters().forEach(meter -> install(admin, meter));
        utility.meters().stream().filter(DemoMeter::isFunded).forEach(this::fund);
        operations.awaitAll();
        utility.pool().ifPresent(pool -> pool.bringIn(as(pool.founder()), key("demo"),
                operations));
        operations.awaitAll();
        till.bringIn(utility);
        return access();
    }

    private void bringIn(Site admin, DemoPerson person) {
        Expect.success(person.name(), admin.post("/api/v1/people", Json.createObjectBuilder()
                .add("name", person.name())
                .add("login", person.login())
                .add("password", keys.password(utility.slug(), person.login()))
                .add("roles", person.roles())
                .build(), key("person-" + person.login())));
        if (!person.pays().isEmpty()) {
            pay(admin, person);
        }
    }

    private void pay(Site admin, DemoPerson person) {
        Reply paid = Expect.success("the payment of " + person.name(),
                admin.post("/api/v1/counter-payments", Json.createObjectBuilder()
                        .add("login", person.login())
                        .add("amount", person.pays())
                        .add("currency", utility.currency())
                        .add("reference", "DEMO-" + person.login())
                        .build(), key("payment-" + person.login())));
        operations.add("the payment of " + person.name(), admin, paid.text("operation"));
    }

    private void install(Site admin, DemoMeter meter) {
        Expect.success("meter " + meter.code(),
                admin.post("/api/v1/meters", meter.json(), key("meter-" + meter.code())));
    }

    private void fund(DemoMeter meter) {
        Site owner = as(meter.owner());
        Reply funded = Expect.success("coins for " + meter.code(),
                owner.post("/api/v1/meters/" + meter.code() + "/fund",
                        Json.createObjectBuilder().add("coins", meter.coins()).build(),
                        key("fund-" + meter.code())));
        operations.add("coins for " + meter.code(), owner, funded.text("operation"));
    }

    TenantAccess access() {
        List<PersonAccess> people = utility.people().stream()
                .map(person -> new PersonAccess(person.name(), person.login(),
                        keys.password(utility.slug(), person.login()), person.roles(),
                        keys.token(utility.slug(), site, person.login())))
                .toList();
        return new TenantAccess(utility.description().getString("name"), site.url(), people,
                keys.gatewayToken(utility.slug(), as(utility.admin().login())),
                signingSecret());
    }

    /** Entered at every start: entered again, it is the same one. */
    private String signingSecret() {
        List<String> signing = till.signingSecrets(utility, site.url());
        signing.forEach(secret -> Expect.success("a signing secret of " + utility.slug(),
                as(utility.admin().login()).post("/api/v1/payment-account/webhook-secrets",
                        Json.createObjectBuilder().add("secret", secret).build())));
        return signing.isEmpty() ? "" : signing.get(0);
    }

    private Site as(String login) {
        return site.as(keys.token(utility.slug(), site, login));
    }

    private String key(String step) {
        return "demo-" + utility.slug() + "-" + step;
    }
}
