package gridborne.portal.view;

import gridborne.energy.EnergyPrice;
import gridborne.grid.FeePolicy;
import gridborne.grid.Tariff;
import gridborne.money.Coins;
import java.math.BigDecimal;
import java.text.DecimalFormatSymbols;
import java.util.Optional;

/**
 * A tariff as somebody typed it: coins for a kWh, a policy's name, and coins or, for a share of the
 * pool, per cent.
 */
public record TypedTariff(String price, String policy, String fee) {

    private static final int BASIS_POINTS_DECIMALS = 2;

    /** Empty where it is none. */
    public Optional<Tariff> read(Words words) {
        try {
            return amount(price, words).map(EnergyPrice::ofCoinsPerKilowattHour)
                    .flatMap(read -> policy(words).map(fees -> new Tariff(read, fees)));
        } catch (IllegalArgumentException | ArithmeticException none) {
            return Optional.empty();
        }
    }

    private Optional<FeePolicy> policy(Words words) {
        return amount(fee, words).map(amount -> switch (policy) {
            case "PER_MEMBER" -> new FeePolicy.PerMember(amount);
            case "PERCENT" -> new FeePolicy.Percent(basisPoints(amount));
            default -> new FeePolicy.Flat(amount);
        });
    }

    /** Nothing is an amount, too: energy may be free, and a utility may take no fee. */
    private static Optional<Coins> amount(String typed, Words words) {
        return typed.strip().matches("0([.,]0*)?") ? Optional.of(Coins.ZERO)
                : words.readCoins(typed.strip());
    }

    /** 2.5 per cent are 250 basis points; more than two decimals are refused. */
    private static int basisPoints(Coins percent) {
        return percent.asBigDecimal().movePointRight(BASIS_POINTS_DECIMALS).intValueExact();
    }

    /** As it stands in the fields: as {@link #read} reads it again. */
    public static TypedTariff of(Tariff tariff, Words words) {
        String price = field(tariff.price().perKilowattHour().asBigDecimal(), words);
        FeePolicy policy = tariff.fee();
        if (policy instanceof FeePolicy.PerMember each) {
            return new TypedTariff(price, "PER_MEMBER",
                    field(each.perMember().asBigDecimal(), words));
        }
        if (policy instanceof FeePolicy.Percent percent) {
            return new TypedTariff(price, "PERCENT", field(BigDecimal.valueOf(
                    percent.basisPoints(), BASIS_POINTS_DECIMALS), words));
        }
        return new TypedTariff(price, "FLAT",
                field(((FeePolicy.Flat) policy).perHour().asBigDecimal(), words));
    }

    /** A number as people type it in this language. */
    public static String field(BigDecimal number, Words words) {
        return number.stripTrailingZeros().toPlainString().replace('.',
                DecimalFormatSymbols.getInstance(words.locale()).getDecimalSeparator());
    }
}
