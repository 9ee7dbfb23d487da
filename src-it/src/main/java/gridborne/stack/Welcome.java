package gridborne.stack;

import gridborne.stack.demo.Access;
import gridborne.stack.demo.Access.PersonAccess;
import gridborne.stack.demo.Access.TenantAccess;
import gridborne.stack.machine.Progress;
import jakarta.json.JsonString;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Collectors;

/** What people see when everything is up. */
final class Welcome {

    private final Progress progress;

    Welcome(Progress progress) {
        this.progress = progress;
    }

    void demo(Access access, Path data, Path accessFile) {
        progress.say("");
        progress.say("Gridborne is at " + access.baseUrl());
        access.tenants().values().forEach(this::tenant);
        progress.say("");
        progress.say("  The platform's operator");
        person(access.operator());
        progress.say("");
        access.mailUrl().ifPresent(url -> progress.say("Letters of the demo    " + url));
        access.mqttUrl().ifPresent(url -> progress.say("MQTT for meters        " + url));
        progress.say("Tokens for scripts     " + accessFile);
        leave(data);
    }

    void empty(String baseUrl, Path data, Path bootstrapToken) {
        progress.say("");
        progress.say("Gridborne is at " + baseUrl + " and empty; the token that makes its first"
                + " operator is in " + bootstrapToken);
        leave(data);
    }

    private void tenant(TenantAccess tenant) {
        progress.say("");
        progress.say("  " + tenant.name() + "   " + tenant.url());
        tenant.people().forEach(this::person);
    }

    private void person(PersonAccess person) {
        String roles = person.roles().getValuesAs(JsonString::getString).stream()
                .map(role -> role.toLowerCase(Locale.ROOT)).collect(Collectors.joining(", "));
        progress.say("    %-8s %-18s %s".formatted(person.login(), person.password(), roles));
    }

    private void leave(Path data) {
        progress.say("Everything is kept in  " + data);
        progress.say("To begin anew          mvn -Prun -Dgridborne.reset=true");
        progress.say("Ctrl-C stops everything.");
    }
}
