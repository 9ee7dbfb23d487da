package gridborne.portal.desk;

import gridborne.cutoff.FriendlyHours;
import gridborne.cutoff.HumaneRules;
import gridborne.cutoff.Night;
import gridborne.energy.Hour;
import gridborne.grid.Tariff;
import gridborne.money.Coins;
import gridborne.portal.boundary.CutOffSettings;
import gridborne.portal.boundary.TariffResult;
import gridborne.portal.boundary.TariffSettings;
import gridborne.portal.view.DayAndTime;
import gridborne.portal.view.Sentence;
import gridborne.portal.view.TypedTariff;
import gridborne.portal.view.Words;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The desk's forms about tariffs and rules. */
@WebServlet("/desk/tariff-forms")
public class TariffForms extends DeskForm {

    private static final long serialVersionUID = 1L;
    private static final String HERE = "/desk/tariffs.xhtml";

    @Inject
    private transient TariffSettings tariffs;

    @Inject
    private transient CutOffSettings rules;

    @Inject
    private transient TariffsDesk view;

    @Inject
    private transient Words words;

    @Override
    Optional<String> take(HttpServletRequest request) {
        stopAt(typed(request, "form").equals("rules") ? rules(request) : announce(request));
        return Optional.of(HERE);
    }

    @Override
    void refuse(Sentence why) {
        view.refuse(why);
    }

    @Override
    String page(HttpServletRequest request) {
        return HERE;
    }

    private Optional<Sentence> announce(HttpServletRequest request) {
        Optional<Tariff> tariff = new TypedTariff(typed(request, "price"),
                typed(request, "policy"), typed(request, "fee")).read(words);
        String moment = typed(request, "from");
        Optional<Instant> from = words.readMoment(moment);
        if (tariff.isEmpty() || !moment.isEmpty() && from.isEmpty()) {
            return Optional.of(Sentence.of("tariffs.unreadable"));
        }
        return problem(tariffs.announce(tariff.get(), from.map(Hour::of)));
    }

    private static Optional<Sentence> problem(TariffResult result) {
        if (result instanceof TariffResult.TooEarly early) {
            return Optional.of(Sentence.of("tariffs.tooEarly",
                    new DayAndTime(early.earliest().start())));
        }
        if (result instanceof TariffResult.TooFarAhead far) {
            return Optional.of(Sentence.of("tariffs.tooFar",
                    new DayAndTime(far.latest().start())));
        }
        if (result instanceof TariffResult.TooHigh high) {
            return Optional.of(Sentence.of("tariffs.tooHigh", high.most()));
        }
        return result instanceof TariffResult.NoContractYet
                ? Optional.of(Sentence.of("refusal.noContractYet")) : Optional.empty();
    }

    private Optional<Sentence> rules(HttpServletRequest request) {
        try {
            String credit = typed(request, "credit");
            Optional<Coins> coins = credit.matches("0([.,]0*)?") ? Optional.of(Coins.ZERO)
                    : words.readCoins(credit);
            if (coins.isEmpty()) {
                return Optional.of(Sentence.of("rules.unreadable"));
            }
            rules.change(new HumaneRules(coins.get(), new FriendlyHours(night(request),
                    days(request))));
            return Optional.empty();
        } catch (IllegalArgumentException | DateTimeException unreadable) {
            return Optional.of(Sentence.of("rules.unreadable"));
        }
    }

    /** Both ends, or none. */
    private static Optional<Night> night(HttpServletRequest request) {
        String from = typed(request, "nightFrom");
        String until = typed(request, "nightUntil");
        return from.isEmpty() && until.isEmpty() ? Optional.empty()
                : Optional.of(new Night(LocalTime.parse(from), LocalTime.parse(until)));
    }

    private static Set<DayOfWeek> days(HttpServletRequest request) {
        return Optional.ofNullable(request.getParameterValues("day")).map(Arrays::stream)
                .orElse(Stream.of()).map(DayOfWeek::valueOf).collect(Collectors.toSet());
    }
}
