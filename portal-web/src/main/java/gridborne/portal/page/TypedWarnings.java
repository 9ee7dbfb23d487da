package gridborne.portal.page;

import gridborne.energy.QuietHours;
import gridborne.energy.TimeWarning;
import gridborne.mail.MailAddress;
import gridborne.tenants.warnings.WarningWish;
import jakarta.servlet.http.HttpServletRequest;
import java.time.DateTimeException;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What somebody typed into the form of their warnings, or wished for before. */
public record TypedWarnings(Set<TimeWarning> wanted, String from, String until, boolean mail,
                            String second) {

    /** What is wrong with it. */
    public enum Problem { QUIET, SECOND }

    static TypedWarnings in(HttpServletRequest request) {
        List<String> days = Stream.ofNullable(request.getParameterValues("days"))
                .flatMap(Arrays::stream).toList();
        return new TypedWarnings(Arrays.stream(TimeWarning.values())
                .filter(warning -> days.contains(warning.name())).collect(Collectors.toSet()),
                Typed.word(request, "from"), Typed.word(request, "until"),
                request.getParameter("mail") != null, Typed.word(request, "second"));
    }

    static TypedWarnings of(WarningWish wish) {
        return new TypedWarnings(wish.wanted(),
                wish.quiet().map(quiet -> quiet.from().toString()).orElse(""),
                wish.quiet().map(quiet -> quiet.until().toString()).orElse(""),
                wish.byMail(), wish.second().map(MailAddress::value).orElse(""));
    }

    Optional<Problem> problem() {
        return quietIsWrong() ? Optional.of(Problem.QUIET)
                : secondIsWrong() ? Optional.of(Problem.SECOND) : Optional.empty();
    }

    /** Of one without a problem. */
    WarningWish wish() {
        return new WarningWish(wanted, quiet(), mail, second.isEmpty() ? Optional.empty()
                : Optional.of(new MailAddress(second)));
    }

    private Optional<QuietHours> quiet() {
        return from.isEmpty() && until.isEmpty() ? Optional.empty()
                : Optional.of(new QuietHours(LocalTime.parse(from), LocalTime.parse(until)));
    }

    private boolean quietIsWrong() {
        try {
            quiet();
            return false;
        } catch (DateTimeException | IllegalArgumentException wrong) {
            return true;
        }
    }

    private boolean secondIsWrong() {
        try {
            return !second.isEmpty() && new MailAddress(second).value().isEmpty();
        } catch (IllegalArgumentException wrong) {
            return true;
        }
    }
}
