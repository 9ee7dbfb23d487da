package gridborne.it.pages;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import gridborne.it.rest.Answer;
import gridborne.it.rest.Api;
import gridborne.stack.LocalStack;
import gridborne.stack.demo.Access.PersonAccess;
import gridborne.stack.demo.Access.TenantAccess;
import gridborne.stack.mail.Letters;
import gridborne.stack.machine.Patience;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A demo utility with one of everything that has a page, and the list of all pages. */
public final class Scene {

    private static final Duration LIMIT = Duration.ofSeconds(120);
    private static final Pattern LINK = Pattern.compile("/link/[\\w-]+");
    private static final String WHOLE_PAGE = "template=\"/WEB-INF/templates/";

    private final LocalStack stack;
    private final TenantAccess utility;
    private final Api guest;
    private final Api admin;

    public Scene(LocalStack stack, String slug) {
        this.stack = stack;
        utility = stack.access().tenants().get(slug);
        guest = Api.at(utility.url());
        admin = as("ADMIN");
    }

    /** The files of all pages that have an address. */
    public static SortedSet<String> sources() {
        Path root = Path.of(System.getProperty("gridborne.project"),
                "portal-web/src/main/webapp");
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(file -> file.toString().endsWith(".xhtml"))
                    .filter(file -> !file.toString().contains("/errors/"))
                    .filter(Scene::isWhole).map(file -> root.relativize(file).toString())
                    .collect(TreeSet::new, TreeSet::add, TreeSet::addAll);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static boolean isWhole(Path file) {
        try {
            return Files.readString(file).contains(WHOLE_PAGE);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    public PersonAccess person(String role) {
        if (role.equals("OPERATOR")) {
            return stack.access().operator();
        }
        return utility.people().stream().filter(person -> person.roles()
                .getValuesAs(JsonString::getString).contains(role)).findFirst().orElseThrow();
    }

    private Api as(String role) {
        return guest.as(person(role).token());
    }

    /** So that there is something left after a day. */
    void fundTheHouseOfTheResident(String coins) {
        as("RESIDENT").post("/api/v1/meters/" + houseOfTheResident() + "/fund",
                Json.createObjectBuilder().add("coins", coins)).expect(202);
    }

    public void passHours(int hours) {
        guest.post("/api/v1/demo/clock", Json.createObjectBuilder().add("hours", hours))
                .expect(200);
    }

    /** All pages; a street light is paid for on the way. */
    public List<Screen> screens(Page page) {
        return Stream.of(publicPages(), pagesAboutTheChain(page), pagesOfAPool(),
                pagesOfAnOrder(page), pagesOfResidents(), pagesOfAdmins(), pagesOfTheDesk(),
                pagesOfOperators())
                .flatMap(List::stream).toList();
    }

    private List<Screen> publicPages() {
        return List.of(Screen.forAll("start", url("/")),
                new Screen("front-door", "WEB-INF/pages/start.xhtml", "",
                        stack.access().baseUrl() + "/"),
                Screen.forAll("sign-up", stack.access().baseUrl() + "/sign-up"),
                Screen.forAll("how-it-works", url("/how-it-works")),
                Screen.forAll("accessibility", url("/accessibility")),
                Screen.forAll("check-document", url("/check-document")),
                Screen.forAll("sign-in", url("/sign-in")),
                Screen.forAll("register", url("/register")),
                Screen.forAll("forgot", url("/forgot")),
                Screen.forAll("link", url(link())),
                Screen.forAll("meter", url("/m/" + lamp())),
                new Screen("not-found", "WEB-INF/errors/not-found.xhtml", "",
                        url("/nothing-here")));
    }

    private List<Screen> pagesAboutTheChain(Page page) {
        int hour = lastHour();
        JsonObject settled = guest.get("/api/v1/settlements/" + hour).expect(200).json();
        String transaction = url("/transactions/"
                + settled.getJsonArray("transactions").getString(0));
        page.navigate(transaction);
        String block = page.locator("#block").getAttribute("href");
        page.navigate(url("/"));
        // As the utility's own calendar has it.
        String day = page.locator("a[href^='/days/']").first().getAttribute("href");
        return List.of(Screen.forAll("hour", url("/hours/" + hour)),
                Screen.forAll("day", url(day)),
                Screen.forAll("transaction", transaction),
                Screen.forAll("block", url(block)));
    }

    private List<Screen> pagesOfAPool() {
        Api treasurer = as("TREASURER");
        String code = treasurer.get("/api/v1/pools").expect(200).array().getJsonObject(0)
                .getString("code");
        String invitation = treasurer.post("/api/v1/pools/" + code + "/invitations",
                Json.createObjectBuilder().add("role", "SECOND_TREASURER")).expect(201)
                .text("link");
        return List.of(Screen.forAll("pool", url("/p/" + code)),
                Screen.of("pools", "RESIDENT", url("/pools")),
                Screen.of("join-pool", "RESIDENT", invitation),
                Screen.of("pool-inside", "TREASURER", url("/pools/" + code)));
    }

    private List<Screen> pagesOfAnOrder(Page page) {
        page.navigate(url("/m/" + lamp()));
        page.locator("#pay button.preset").first().click();
        page.locator("#email").fill("guest@example.com");
        page.locator("#cardNumber").fill("4242424242424242");
        page.locator("#cardExpiry").fill("12 / 34");
        page.locator("#cardCvc").fill("123");
        page.locator("#billingName").fill("A Guest");
        page.locator("#pay").click();
        page.locator("[data-testid=order][data-state=RECONNECTED]").waitFor(
                new Locator.WaitForOptions().setTimeout(LIMIT.toMillis()));
        String order = page.url().replaceAll("[?#].*", "");
        return List.of(Screen.forAll("order", order),
                Screen.forAll("receipt", order + "/receipt"));
    }

    private List<Screen> pagesOfResidents() {
        return List.of(Screen.of("home", "RESIDENT", url("/home")),
                Screen.of("activity", "RESIDENT", url("/home/activity")),
                Screen.of("notifications", "RESIDENT", url("/home/notifications")),
                Screen.of("own-sign-in", "RESIDENT", url("/home/sign-in")),
                Screen.of("auto-top-up", "RESIDENT", url("/home/auto-top-up")),
                Screen.of("my-data", "RESIDENT", url("/home/my-data")),
                Screen.of("meter-detail", "RESIDENT", url("/home/meters/"
                        + houseOfTheResident())),
                Screen.of("agreements", "RESIDENT", url("/agreements")),
                Screen.of("agreement", "RESIDENT", url("/agreements/" + agreement())),
                Screen.of("earnings", "PRODUCER", url("/earnings")));
    }

    /** Reached by their files' names, so new ones are looked at by themselves. */
    private List<Screen> pagesOfTheDesk() {
        return sources().stream().filter(source -> source.startsWith("desk/")).map(source ->
                new Screen(source.replace("/", "-").replace(".xhtml", ""), source, "ADMIN",
                        url("/" + source + about(source)))).toList();
    }

    /** At the platform's host, also by their files' names. */
    private List<Screen> pagesOfOperators() {
        return sources().stream().filter(source -> source.startsWith("operator/")).map(source ->
                new Screen(source.replace("/", "-").replace(".xhtml", ""), source, "OPERATOR",
                        stack.access().baseUrl() + "/" + source
                        + (source.endsWith("tenant.xhtml") ? "?slug=commons" : ""))).toList();
    }

    /** What a page of the desk is asked about, where it is about one thing. */
    private String about(String source) {
        return switch (source) {
            case "desk/settlement.xhtml" -> "?hour=" + lastHour();
            case "desk/meter.xhtml" -> "?code=" + houseOfTheResident();
            case "desk/person.xhtml" -> "?login=" + person("RESIDENT").login();
            case "desk/actor.xhtml" -> "?id=" + admin.get("/api/v1/actors").expect(200).array()
                    .getJsonObject(0).getString("id");
            case "desk/search.xhtml" -> "?q=a";
            default -> "";
        };
    }

    private List<Screen> pagesOfAdmins() {
        return List.of(Screen.of("approvals", "ADMIN", url("/cash-outs")),
                Screen.of("money", "ADMIN", url("/admin/money")),
                Screen.of("refund", "ADMIN", url("/admin/refunds")),
                Screen.of("payments", "ADMIN", url("/admin/payments")),
                Screen.of("mail", "ADMIN", url("/admin/mail")),
                Screen.of("look", "ADMIN", url("/admin/look")),
                new Screen("platform", "WEB-INF/pages/home.xhtml", "OPERATOR",
                        stack.access().baseUrl() + "/home"));
    }

    private int lastHour() {
        return guest.get("/api/v1/grid").expect(200).json().getInt("hour") - 1;
    }

    private String url(String path) {
        return utility.url() + path;
    }

    private String lamp() {
        return guest.get("/api/v1/meters").expect(200).array().getValuesAs(JsonObject.class)
                .stream().filter(meter -> meter.getString("kind").equals("STREET_LIGHT"))
                .findFirst().orElseThrow().getString("code");
    }

    private String houseOfTheResident() {
        return as("RESIDENT").get("/api/v1/me").expect(200).json().getJsonArray("meters")
                .getJsonObject(0).getString("code");
    }

    /** The link of somebody's letter who has just registered. */
    private String link() {
        Letters letters = new Letters(stack.access().mailUrl().orElseThrow());
        String mail = "ines." + UUID.randomUUID().toString().substring(0, 8) + "@example.org";
        guest.with("Content-Type", "application/x-www-form-urlencoded")
                .post("/register", "name=Ines&password=a+long+enough+password&mail="
                        + mail.replace("@", "%40")).expect(303);
        Matcher link = LINK.matcher(letters.await(mail, 1).getString("text"));
        assertTrue(link.find());
        return link.group();
    }

    /** A proposal that waits for the resident's signature. */
    private String agreement() {
        String resident = actor("RESIDENT", "A resident", person("RESIDENT").login());
        String partner = actor("MPO", "Meters & Co", person("ADMIN").login());
        String hash = admin.with("Content-Type", "application/octet-stream")
                .post("/api/v1/documents?name=metering.pdf", ("The words of a contract, "
                        + UUID.randomUUID()).getBytes(UTF_8)).expect(201).text("hash");
        JsonObject proposal = Json.createObjectBuilder().add("kind", "MPO")
                .add("actor", resident).add("partner", partner).add("document", hash)
                .add("from", "2026-01-01T00:00:00Z").build();
        AtomicReference<Answer> answer = new AtomicReference<>();
        assertTrue(Patience.until(LIMIT, () -> {
            answer.set(admin.post("/api/v1/agreements", proposal));
            return answer.get().status() != 409;
        }), "the contract of agreements is made");
        return answer.get().expect(201).text("id");
    }

    private String actor(String kind, String name, String login) {
        return admin.post("/api/v1/actors", Json.createObjectBuilder().add("kind", kind)
                .add("name", name).add("login", login)).expect(201).text("id");
    }
}
