package gridborne.portal.view;

import gridborne.grid.MeterKind;

/**
 * What hangs beside a meter or on a pool's notice board, or is shown where a link is shared.
 *
 * @param call what people are asked to do
 * @param address that the QR code leads to
 * @param typed the same for people without a camera
 * @param standing how it stands now
 */
public record Poster(String utility, String colour, String name, String call, String instruction,
                     String address, String typed, String standing, boolean lit) {

    public static final String INK = "#1B2A33";
    public static final String PAPER = "#FFFFFF";

    public static Poster of(MeterView meter, MeterStory story, String utility, String colour,
                            Words words) {
        boolean light = meter.row().stream()
                .anyMatch(row -> row.kind() == MeterKind.STREET_LIGHT);
        return new Poster(utility, colour, meter.name(),
                words.say(light ? "poster.call.light" : "poster.call"),
                words.say("poster.instruction", meter.limits().least()), story.address(),
                story.typed(), words.tell(meter.headline()),
                meter.row().stream().anyMatch(MeterRow::isConnected));
    }

    /** @param address of the pool's page, in full */
    public static Poster of(PoolView pool, String address, String utility, String colour,
                            Words words) {
        return new Poster(utility, colour, pool.pool().name(), words.say("poster.call.pool"),
                words.say("poster.instruction", pool.limits().least()), address,
                address.substring(address.indexOf("//") + 2), words.tell(pool.headline()),
                pool.isOpen());
    }
}
