package gridborne.portal.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** What is typed into the form that funds a meter, and the key that makes it count once. */
@Named
@RequestScoped
public class Funding {

    private String meter;
    private String coins;
    private String key = UUID.randomUUID().toString();

    public String getMeter() {
        return meter;
    }

    public void setMeter(String meter) {
        this.meter = meter;
    }

    public String getCoins() {
        return coins;
    }

    public void setCoins(String coins) {
        this.coins = coins;
    }

    public String getKey() {
        return key;
    }

    public void setKey(String key) {
        this.key = key;
    }

    /** The address at which the form is filled in like this. */
    LocalPath address() {
        return meter == null && coins == null ? new LocalPath("/home")
                : LocalPath.of("/home?meter=" + typed(meter) + "&coins=" + typed(coins));
    }

    private static String typed(String text) {
        return text == null ? "" : URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
