package gridborne.portal.rest;

import gridborne.portal.demo.DemoHours;

/** By how many hours a demo's time moves on. */
public record DemoClockBody(Integer hours) {

    public DemoClockBody {
        new DemoHours(hours);
    }
}
