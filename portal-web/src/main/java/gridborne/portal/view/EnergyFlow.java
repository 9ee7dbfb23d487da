package gridborne.portal.view;

import gridborne.energy.Energy;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;

/**
 * Where the energy of an hour came from and where it went. It always balances: what was produced
 * but not used is drawn as losses, what was used but not produced as coming from outside.
 *
 * <p>In the wires energy mixes, so every source serves every sink in proportion. The streams are
 * whole Wh, and those of a source (a sink) add up to it exactly.
 */
public record EnergyFlow(List<Amount> sources, List<Amount> sinks, List<Stream> streams) {

    private static final Sentence OUTSIDE = Sentence.of("flow.outside");
    private static final Sentence LOSSES = Sentence.of("flow.losses");

    public EnergyFlow {
        sources = List.copyOf(sources);
        sinks = List.copyOf(sinks);
        streams = List.copyOf(streams);
    }

    /** One end of the picture. {@code tint} names its colour in the style sheet. */
    public record Amount(Sentence name, String tint, Energy energy) {
    }

    public record Stream(Amount from, Amount to, Energy energy) {
    }

    public static EnergyFlow balanced(List<Amount> produced, List<Amount> used) {
        List<Amount> sources = withoutNothing(produced);
        List<Amount> sinks = withoutNothing(used);
        long in = sum(sources);
        long out = sum(sinks);
        if (in < out) {
            sources.add(new Amount(OUTSIDE, "outside", new Energy(out - in)));
        } else if (in > out) {
            sinks.add(new Amount(LOSSES, "losses", new Energy(in - out)));
        }
        return new EnergyFlow(sources, sinks, streams(sources, sinks));
    }

    public boolean isEmpty() {
        return streams.isEmpty();
    }

    public Energy total() {
        return new Energy(sum(sources));
    }

    private static List<Amount> withoutNothing(List<Amount> amounts) {
        return new ArrayList<>(amounts.stream()
                .filter(amount -> amount.energy().wattHours() > 0).toList());
    }

    private static long sum(List<Amount> amounts) {
        return amounts.stream().mapToLong(amount -> amount.energy().wattHours())
                .reduce(0, Math::addExact);
    }

    /** Source by source, each shared among what the sinks still lack: both sides come out even. */
    private static List<Stream> streams(List<Amount> sources, List<Amount> sinks) {
        long[] lacking = sinks.stream().mapToLong(sink -> sink.energy().wattHours()).toArray();
        List<Stream> streams = new ArrayList<>(sources.size() * sinks.size());
        for (Amount source : sources) {
            long[] parts = parts(source.energy().wattHours(), lacking);
            for (int i = 0; i < parts.length; i++) {
                lacking[i] -= parts[i];
                if (parts[i] > 0) {
                    streams.add(new Stream(source, sinks.get(i), new Energy(parts[i])));
                }
            }
        }
        return streams;
    }

    /**
     * {@code amount} split in proportion to {@code weights} by differences of floors, as in
     * S5.4. No part is above its weight as long as the amount is not above their sum.
     */
    private static long[] parts(long amount, long[] weights) {
        BigInteger whole = BigInteger.ZERO;
        for (long weight : weights) {
            whole = whole.add(BigInteger.valueOf(weight));
        }
        long[] parts = new long[weights.length];
        BigInteger upToHere = BigInteger.ZERO;
        long given = 0;
        for (int i = 0; i < weights.length; i++) {
            upToHere = upToHere.add(BigInteger.valueOf(weights[i]));
            long due = BigInteger.valueOf(amount).multiply(upToHere).divide(whole).longValueExact();
            parts[i] = due - given;
            given = due;
        }
        return parts;
    }
}
