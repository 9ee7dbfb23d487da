package gridborne.portal.rest.json;

import gridborne.energy.Energy;
import gridborne.energy.Hour;
import gridborne.energy.Register;
import gridborne.grid.AccountNumber;
import gridborne.grid.FeePolicy;
import gridborne.grid.MeterCode;
import gridborne.grid.MeterNumber;
import gridborne.grid.SequenceNumber;
import gridborne.grid.TransactionHash;
import gridborne.mail.MailAddress;
import gridborne.money.Coins;
import gridborne.payment.OrderId;
import gridborne.payment.ReceiptNumber;
import gridborne.payment.ShownName;
import gridborne.payment.StripeKey;
import gridborne.payment.WebhookSecret;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Currency;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** All value types that occur in bodies. */
final class ValueForms {

    private static final Hour LAST_HOUR = Hour.of(Instant.parse("9999-12-31T23:00:00Z"));
    private static final Set<String> LANGUAGES = Set.of(Locale.getISOLanguages());

    private static final Map<Class<?>, ValueForm<?>> FORMS = Stream.<ValueForm<?>>of(
            new BooleanForm(),
            new AccountRefForm(),
            new FeePolicyForm(),
            new FileTextForm(),
            new TextForm<>(String.class, Function.identity(), Function.identity(), "a string", "…"),
            new TextForm<>(MeterCode.class, MeterCode::parse, MeterCode::value,
                    "a meter code such as \"HOUSE-7\"", "HOUSE-7"),
            new TextForm<>(Coins.class, Coins::parse, Coins::decimal,
                    "a decimal string of coins such as \"12.5\"", "12.5"),
            new TextForm<>(Instant.class, ValueForms::instant, Instant::toString,
                    "a moment such as \"2026-11-20T17:00:00Z\"", "2026-11-20T17:00:00Z"),
            new TextForm<>(LocalTime.class, LocalTime::parse, LocalTime::toString,
                    "a time of the clock such as \"22:00\"", "22:00"),
            new TextForm<>(LocalDate.class, LocalDate::parse, LocalDate::toString,
                    "a day such as \"2026-03-31\"", "2026-03-31"),
            new TextForm<>(ZoneId.class, ZoneId::of, ZoneId::getId,
                    "a time zone such as \"Europe/Berlin\"", "Europe/Berlin"),
            new TextForm<>(Locale.class, ValueForms::locale, Locale::toLanguageTag,
                    "a language such as \"en\" or \"de-AT\"", "de"),
            new TextForm<>(Currency.class, ValueForms::currency, Currency::getCurrencyCode,
                    "an ISO 4217 currency such as \"EUR\"", "EUR"),
            new TextForm<>(ReceiptNumber.class, ReceiptNumber::new, ReceiptNumber::value,
                    "a receipt number such as \"2026-0042\"", "2026-0042"),
            new TextForm<>(MailAddress.class, MailAddress::parse, MailAddress::value,
                    "a mail address such as \"name@example.org\"", "name@example.org"),
            new TextForm<>(ShownName.class, ShownName::parse, ShownName::value,
                    "a name to be shown, of 1 to 40 letters", "Anna"),
            new TextForm<>(WebhookSecret.class, WebhookSecret::new, WebhookSecret::toString,
                    "a signing secret of Stripe's", "whsec_…"),
            new TextForm<>(OrderId.class, OrderId::new, OrderId::value,
                    "the id of an order", "…"),
            new TextForm<>(TransactionHash.class, TransactionHash::new, TransactionHash::value,
                    "a transaction hash", "0x…"),
            new TextForm<>(SequenceNumber.class,
                    text -> new SequenceNumber(Long.parseLong(text)), SequenceNumber::toString,
                    "the id of an operation such as \"17\"", "17"),
            new TextForm<>(StripeKey.class, StripeKey::new, StripeKey::toString,
                    "a secret Stripe key", "sk_test_…"),
            new IntegerForm<>(Long.class, Long::valueOf, Long::longValue, "an integer"),
            new IntegerForm<>(Integer.class, Math::toIntExact, Integer::longValue, "an integer"),
            new IntegerForm<>(Energy.class, Energy::new, Energy::wattHours, "whole Wh from 0 on"),
            new IntegerForm<>(Register.class, Register::new, Register::wattHours,
                    "whole Wh from 0 to " + Register.MAX_WATT_HOURS),
            new IntegerForm<>(Hour.class, Hour::new, Hour::number,
                    "the number of a UTC hour (seconds since 1970 / 3600)"),
            new IntegerForm<>(AccountNumber.class, AccountNumber::new, AccountNumber::value,
                    "the number of an account"),
            new IntegerForm<>(MeterNumber.class, MeterNumber::new, MeterNumber::value,
                    "the number of a meter on the chain"))
            .collect(Collectors.toUnmodifiableMap(ValueForm::type, Function.identity()));

    private ValueForms() {
    }

    /** The form of a type, or of what it is a kind of: a region is a zone, a flat fee a policy. */
    static Optional<ValueForm<?>> of(Class<?> type) {
        if (type.isEnum()) {
            return Optional.of(enumForm(type));
        }
        return Optional.<ValueForm<?>>ofNullable(FORMS.get(type))
                .or(() -> FORMS.values().stream()
                        .filter(form -> form.type().isAssignableFrom(type)).findFirst());
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static ValueForm<?> enumForm(Class<?> type) {
        return new EnumForm(type);
    }

    /** Moments that an hour can be found for; others overflow further inside. */
    private static Instant instant(String text) {
        Instant moment = OffsetDateTime.parse(text).toInstant();
        if (moment.isBefore(Instant.EPOCH) || !moment.isBefore(LAST_HOUR.end())) {
            throw new IllegalArgumentException("'" + text + "' is not between 1970 and 9999.");
        }
        return moment;
    }

    private static Locale locale(String tag) {
        Locale locale = Locale.forLanguageTag(tag);
        if (!LANGUAGES.contains(locale.getLanguage()) || !locale.toLanguageTag().equals(tag)) {
            throw new IllegalArgumentException("'" + tag
                    + "' is no language. Send a tag such as \"en\" or \"de-AT\".");
        }
        return locale;
    }

    private static Currency currency(String code) {
        return Currency.getAvailableCurrencies().stream()
                .filter(currency -> currency.getCurrencyCode().equals(code))
                .filter(currency -> currency.getDefaultFractionDigits() >= 0).findFirst()
                .orElseThrow(() -> new IllegalArgumentException("'" + code
                        + "' is no currency one can pay with. Send a code such as \"EUR\"."));
    }
}
