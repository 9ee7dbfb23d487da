package gridborne.portal.rest;

import gridborne.cutoff.Night;
import java.time.LocalTime;

/** From one time of the clock to another, over midnight or not. */
public record NightBody(LocalTime from, LocalTime until) {

    public NightBody {
        new Night(from, until);
    }

    Night night() {
        return new Night(from, until);
    }

    static NightBody of(Night night) {
        return new NightBody(night.from(), night.until());
    }
}
