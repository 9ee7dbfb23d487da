package gridborne.portal.demo;

/** For how many hours a demo's clock is pressed: up to a week. */
public record DemoHours(int count) {

    private static final int MOST = 168;

    public DemoHours {
        if (count < 1 || count > MOST) {
            throw new IllegalArgumentException("The clock moves on by 1 to " + MOST
                    + " hours at a time, not by " + count + ".");
        }
    }
}
