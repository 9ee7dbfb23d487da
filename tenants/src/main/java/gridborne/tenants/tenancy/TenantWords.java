package gridborne.tenants.tenancy;

import java.time.ZoneId;
import java.util.Locale;

/** How a utility speaks: its name, its clocks, its language, and what it calls a coin. */
public record TenantWords(String name, ZoneId zone, Locale locale, String coinName) {

    public TenantWords {
        NewTenant.requireText("name", name);
        NewTenant.requireText("coin name", coinName);
    }
}
