package gridborne.portal.rest;

import gridborne.portal.demo.DemoHours;
import gridborne.portal.rest.json.WrongField;

/** By how many hours a demo's time moves on. */
public record DemoClockBody(Integer hours) {

    public DemoClockBody {
        WrongField.named("hours", () -> new DemoHours(hours));
    }
}
