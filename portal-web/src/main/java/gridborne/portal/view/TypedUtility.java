package gridborne.portal.view;

import gridborne.energy.EnergyPrice;
import gridborne.grid.FeePolicy;
import gridborne.grid.Tariff;
import gridborne.mail.MailAddress;
import gridborne.money.CoinPrice;
import gridborne.money.Coins;
import gridborne.money.Money;
import gridborne.tenants.founding.FoundingWish;
import gridborne.tenants.look.Colour;
import gridborne.tenants.people.NewPerson;
import gridborne.tenants.tenancy.NewTenant;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** A utility to be as typed. What cannot be read is named, in the order of the form. */
public record TypedUtility(Map<String, ?> fields) {

    /** What is in the form before anybody has typed. */
    public static final Map<String, Object> USUAL = Map.of("zone", "Europe/Berlin", "currency",
            "EUR", "locale", "en", "coin", "coin", "coinPrice", "0.25", "price", "1", "fee",
            "0.01");

    private static final List<String> LANGUAGES = List.of(Locale.getISOLanguages());
    private static final Duration GRACE = Duration.ofMinutes(10);

    /** What is wrong with a field, unless it can be read. */
    private static Optional<Sentence> unless(String key, String typed, Supplier<?> read) {
        try {
            read.get();
            return Optional.empty();
        } catch (IllegalArgumentException | ArithmeticException | DateTimeException wrong) {
            return Optional.of(Sentence.of(key, typed));
        }
    }

    public Optional<Sentence> problem() {
        return Stream.<Supplier<Optional<Sentence>>>of(
                () -> Optional.of(Sentence.of("found.badName")).filter(none -> !isText("name")),
                () -> Optional.of(Sentence.of("found.slug.bad", slug()))
                        .filter(none -> !NewTenant.isSlug(slug())),
                () -> Optional.of(Sentence.of("found.slug.reserved", slug()))
                        .filter(none -> NewTenant.isReserved(slug())),
                () -> unless("found.badZone", typed("zone"), this::zone),
                () -> unless("look.badLocale", typed("locale"), this::locale),
                () -> unless("found.badCurrency", typed("currency"), this::currency),
                () -> Optional.of(Sentence.of("found.badCoin")).filter(none -> !isText("coin")),
                () -> unless("found.badCoinPrice", typed("coinPrice"), this::coinPrice),
                () -> unless("found.badTariff", typed("price"), this::tariff),
                () -> unless("look.badAccent", typed("accent"), this::accent),
                () -> Optional.of(Sentence.of("found.badAdmin"))
                        .filter(none -> !NewPerson.isName(typed("adminName"))),
                () -> unless("found.badMail", typed("adminMail"), this::wish))
                .map(Supplier::get).flatMap(Optional::stream).findFirst();
    }

    /** To be asked where nothing is wrong. */
    public FoundingWish wish() {
        return new FoundingWish(new NewTenant(slug(), typed("name"), zone(), locale(),
                typed("coin"), coinPrice(), tariff(), GRACE, isDemo()), typed("adminName"),
                MailAddress.parse(typed("adminMail")), accent());
    }

    public String slug() {
        return typed("slug");
    }

    private boolean isText(String field) {
        return !typed(field).isEmpty() && typed(field).length() <= 100;
    }

    private boolean isDemo() {
        return Boolean.parseBoolean(typed("demo"));
    }

    private ZoneId zone() {
        return ZoneId.of(typed("zone"));
    }

    private Locale locale() {
        Locale locale = Locale.forLanguageTag(typed("locale"));
        if (!LANGUAGES.contains(locale.getLanguage())) {
            throw new IllegalArgumentException(typed("locale"));
        }
        return locale;
    }

    private Currency currency() {
        return Currency.getInstance(typed("currency").toUpperCase(Locale.ROOT));
    }

    private CoinPrice coinPrice() {
        return new CoinPrice(Money.parse(typed("coinPrice").replace(',', '.'), currency()));
    }

    private Tariff tariff() {
        return new Tariff(EnergyPrice.ofCoinsPerKilowattHour(coins("price")),
                new FeePolicy.Flat(coins("fee")));
    }

    private Coins coins(String field) {
        return Coins.parse(typed(field).replace(',', '.'));
    }

    private Optional<Colour> accent() {
        return Optional.of(typed("accent")).filter(text -> !text.isEmpty()).map(Colour::parse);
    }

    private String typed(String field) {
        return Optional.ofNullable(fields.get(field)).map(Object::toString).orElse("").strip();
    }
}
