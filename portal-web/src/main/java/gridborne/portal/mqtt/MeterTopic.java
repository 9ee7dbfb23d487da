package gridborne.portal.mqtt;

import gridborne.grid.MeterCode;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The topics of one meter. */
record MeterTopic(String tenant, MeterCode meter) {

    /** Shared by all nodes of the portal: the broker gives each message to one of them. */
    static final String ALL_REGISTERS = "$share/gridborne/+/meters/+/register";

    private static final Pattern REGISTER =
            Pattern.compile("([a-z0-9-]{1,63})/meters/([^/]{1,64})/register");

    /** Empty, where no meter can be meant. */
    static Optional<MeterTopic> ofRegister(String topic) {
        Matcher matcher = REGISTER.matcher(topic);
        if (!matcher.matches() || !matcher.group(2).toUpperCase(Locale.ROOT)
                .matches("[A-Z0-9][A-Z0-9-]{0,31}")) {
            return Optional.empty();
        }
        return Optional.of(new MeterTopic(matcher.group(1), MeterCode.parse(matcher.group(2))));
    }

    String relay() {
        return tenant + "/meters/" + meter + "/relay";
    }

    String answer() {
        return tenant + "/meters/" + meter + "/answer";
    }
}
