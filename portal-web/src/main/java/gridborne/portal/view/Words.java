package gridborne.portal.view;

import gridborne.energy.Energy;
import gridborne.energy.Hour;
import gridborne.money.Coins;
import gridborne.money.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.text.MessageFormat;
import java.text.NumberFormat;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The portal's voice: texts, amounts, energy and times in one language and one time zone. */
public class Words {

    private static final String BUNDLE = "gridborne.portal.messages";
    private static final Control NO_DETOUR = Control.getNoFallbackControl(
            Control.FORMAT_PROPERTIES);
    private static final BigDecimal SMALL = new BigDecimal("0.01");
    private static final BigDecimal LARGE_KILOWATT_HOURS = BigDecimal.TEN;
    private static final int COIN_DECIMALS = 6;
    private static final int PICTURE_LETTERS = 20;
    private static final Pattern NOTHING = Pattern.compile("0([.,]0{1,3})?");

    private final Locale locale;
    private final ZoneId zone;
    private final CoinName coinName;
    private final ResourceBundle texts;

    public Words(Locale locale, ZoneId zone) {
        this(locale, zone, CoinName.USUAL);
    }

    /** In the voice of a utility that calls its coins by a name of their own. */
    public Words(Locale locale, ZoneId zone, CoinName coinName) {
        this.locale = locale;
        this.zone = zone;
        this.coinName = coinName;
        this.texts = ResourceBundle.getBundle(BUNDLE, locale, NO_DETOUR);
    }

    /** For the container's proxy. */
    protected Words() {
        this(Locale.ENGLISH, ZoneOffset.UTC);
    }

    public Locale locale() {
        return locale;
    }

    /** The language of the texts, which is not the locale's where there is no translation. */
    public String language() {
        return texts.getString("language");
    }

    public String say(String key, Object... values) {
        Object[] written = Arrays.stream(values).map(this::written).toArray();
        return new MessageFormat(coinName.in(texts.getString(key)), locale).format(written);
    }

    public String tell(Sentence sentence) {
        return say(sentence.key(), sentence.values().toArray());
    }

    /** "2 houses, 40 street lights", or that there is nobody. */
    public String list(List<KindCount> kinds) {
        return kinds.isEmpty() ? say("count.nobody") : kinds.stream().map(KindCount::words)
                .map(this::tell).collect(Collectors.joining(", "));
    }

    /** Short enough for a picture; the table beside it has all of it. */
    public String shortened(Sentence sentence) {
        String text = tell(sentence);
        return text.length() <= PICTURE_LETTERS ? text
                : text.substring(0, PICTURE_LETTERS - 1).stripTrailing() + "…";
    }

    private Object written(Object value) {
        if (value instanceof Coins coins) {
            return coins(coins);
        }
        if (value instanceof Change change) {
            return change(change.coins());
        }
        if (value instanceof Energy energy) {
            return energy(energy);
        }
        if (value instanceof Money money) {
            return money(money);
        }
        if (value instanceof Share share) {
            return percent(share);
        }
        if (value instanceof Instant moment) {
            return time(moment);
        }
        if (value instanceof DayAndTime moment) {
            return dayAndTime(moment.moment());
        }
        if (value instanceof Duration || value instanceof HourSpan) {
            return value instanceof HourSpan span ? span.label(locale)
                    : duration((Duration) value);
        }
        Object told = value instanceof LocalDate day ? date(day) : value;
        return told instanceof Sentence sentence ? tell(sentence) : told;
    }

    /** Coins with two decimals, or with as many as a very small amount needs to be seen. */
    public String coins(Coins coins) {
        BigDecimal amount = coins.asBigDecimal();
        boolean small = amount.signum() != 0 && amount.abs().compareTo(SMALL) < 0;
        return decimals(2, small ? COIN_DECIMALS : 2).format(amount);
    }

    /** All six decimals: what stands on the chain. */
    public String exactCoins(Coins coins) {
        return decimals(COIN_DECIMALS, COIN_DECIMALS).format(coins.asBigDecimal());
    }

    /** A change: with its sign, also when it is a gain. */
    public String change(Coins coins) {
        return (coins.isPositive() ? "+" : "") + coins(coins);
    }

    /** A change to the last microcoin, where people compare it with the chain. */
    public String exactChange(Coins coins) {
        return (coins.isPositive() ? "+" : "")
                + decimals(2, COIN_DECIMALS).format(coins.asBigDecimal());
    }

    /** An amount as people type it in this language; empty where it is none, or could be two. */
    public Optional<Coins> readCoins(String typed) {
        return new TypedAmount(typed, DecimalFormatSymbols.getInstance(locale)
                .getGroupingSeparator()).coins();
    }

    /** An amount of money as people type it in this language; empty where it is none. */
    public Optional<Money> readMoney(String typed, Currency currency) {
        return new TypedMoney(typed, currency, DecimalFormatSymbols.getInstance(locale)
                .getGroupingSeparator()).money();
    }

    /** An amount as it stands in a field: as {@link #readMoney} reads it again. */
    public String field(Money money) {
        return money.decimal().replace('.',
                DecimalFormatSymbols.getInstance(locale).getDecimalSeparator());
    }

    /** The same, but where nothing is an amount, too. */
    public Optional<Money> readMoneyOrNothing(String typed, Currency currency) {
        boolean nothing = typed != null && NOTHING.matcher(typed.strip()).matches();
        return nothing ? Optional.of(new Money(0, currency)) : readMoney(typed, currency);
    }

    /** A moment as the field of a form gives it, on the clocks of this zone. */
    public Optional<Instant> readMoment(String typed) {
        try {
            return Optional.of(LocalDateTime.parse(typed.strip()).atZone(zone).toInstant());
        } catch (DateTimeException noMoment) {
            return Optional.empty();
        }
    }

    public String energy(Energy energy) {
        BigDecimal amount = energy.kilowattHours();
        boolean small = amount.signum() > 0 && amount.compareTo(SMALL) < 0;
        return small ? decimals(0, 0).format(energy.wattHours()) + "\u00a0Wh"
                : kilowattHours(energy) + "\u00a0kWh";
    }

    /** The bare number of kWh, for a column or a picture that names the unit once. */
    public String kilowattHours(Energy energy) {
        BigDecimal amount = energy.kilowattHours();
        boolean large = amount.compareTo(LARGE_KILOWATT_HOURS) >= 0;
        return decimals(amount.signum() == 0 ? 0 : 1, large ? 1 : 2).format(amount);
    }

    public String percent(Share share) {
        return decimals(0, 1).format(share.percent()) + "\u00a0%";
    }

    public String count(long number) {
        return NumberFormat.getIntegerInstance(locale).format(number);
    }

    public String money(Money money) {
        NumberFormat format = NumberFormat.getCurrencyInstance(locale);
        format.setCurrency(money.currency());
        format.setMinimumFractionDigits(money.currency().getDefaultFractionDigits());
        format.setMaximumFractionDigits(money.currency().getDefaultFractionDigits());
        return format.format(new BigDecimal(money.decimal()));
    }

    /** From when to when an hour lasted, on the clocks of this zone. */
    public String hour(Hour hour) {
        return HourSpan.of(hour, zone).label(locale);
    }

    public HourSpan span(Hour hour) {
        return HourSpan.of(hour, zone);
    }

    public String time(Instant moment) {
        return HourSpan.clockTime(moment.atZone(zone), locale);
    }

    public String day(Instant moment) {
        return format("format.day", moment);
    }

    /** A day of a calendar, such as 1 December 2026. */
    public String date(LocalDate day) {
        return DateTimeFormatter.ofPattern(texts.getString("format.date"), locale).format(day);
    }

    /** A month of a calendar, such as December 2026. */
    public String month(YearMonth month) {
        return DateTimeFormatter.ofPattern("LLLL y", locale).format(month);
    }

    /** On which day of the calendar a moment is here. */
    public LocalDate calendarDay(Instant moment) {
        return moment.atZone(zone).toLocalDate();
    }

    public String longDay(Instant moment) {
        return format("format.longDay", moment);
    }

    public String dayAndTime(Instant moment) {
        return day(moment) + ", " + time(moment);
    }

    /** With seconds and zone: for a transaction. */
    public String exactMoment(Instant moment) {
        return format("format.exactMoment", moment);
    }

    /** How stretches of time are called. */
    public PeriodWords periods() {
        return new PeriodWords(this);
    }

    /** For the {@code datetime} attribute of a time element. */
    public String machineTime(Instant moment) {
        return moment.toString();
    }

    /** The zone's short name at a moment, such as CET. */
    public String zone(Instant moment) {
        return DateTimeFormatter.ofPattern("zzz", locale).format(moment.atZone(zone));
    }

    public String nameOf(ZoneId anyZone) {
        return anyZone.getDisplayName(TextStyle.FULL, locale);
    }

    private String duration(Duration duration) {
        long minutes = duration.plusSeconds(59).toMinutes();
        return minutes < 120 ? say("duration.minutes", minutes)
                : say("duration.hours", (minutes + 30) / 60);
    }

    String format(String patternKey, Instant moment) {
        ZonedDateTime local = moment.atZone(zone);
        return DateTimeFormatter.ofPattern(texts.getString(patternKey), locale).format(local);
    }

    private DecimalFormat decimals(int atLeast, int atMost) {
        DecimalFormatSymbols symbols = DecimalFormatSymbols.getInstance(locale);
        symbols.setMinusSign('\u2212');
        DecimalFormat format = new DecimalFormat("#,##0", symbols);
        format.setMinimumFractionDigits(atLeast);
        format.setMaximumFractionDigits(atMost);
        format.setRoundingMode(RoundingMode.HALF_EVEN);
        return format;
    }
}
