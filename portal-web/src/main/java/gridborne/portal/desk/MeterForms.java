package gridborne.portal.desk;

import gridborne.energy.Register;
import gridborne.portal.boundary.AccountRef;
import gridborne.portal.boundary.AddMeter;
import gridborne.portal.boundary.ChangeMeter;
import gridborne.portal.boundary.ChangeMeterResult;
import gridborne.portal.boundary.CutOffSettings;
import gridborne.portal.boundary.IssueMeterKey;
import gridborne.portal.boundary.MeterWorkResult;
import gridborne.portal.boundary.ReplaceDevice;
import gridborne.portal.boundary.RetireMeter;
import gridborne.portal.view.MeterWorkWords;
import gridborne.portal.view.Sentence;
import gridborne.tenants.meters.AddMeterResult;
import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;

/**
 * Work at a meter: add, change, protect, replace, retire, and its key. Plain forms; a refusal is
 * told on the page they came from, with what was typed.
 */
@WebServlet("/desk/meter-forms")
public class MeterForms extends DeskForm {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient AddMeter add;

    @Inject
    private transient ChangeMeter change;

    @Inject
    private transient CutOffSettings settings;

    @Inject
    private transient ReplaceDevice replace;

    @Inject
    private transient RetireMeter retire;

    @Inject
    private transient IssueMeterKey keys;

    @Inject
    private transient MeterDesk desk;

    /** A key is shown once, on this very answer, which nobody keeps. */
    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        if (new TypedMeter(request).form().equals("key")) {
            response.setHeader("Cache-Control", "no-store");
        }
        super.doPost(request, response);
    }

    @Override
    Optional<String> take(HttpServletRequest request) {
        TypedMeter typed = new TypedMeter(request);
        if (typed.form().equals("key")) {
            desk.show(known(keys.issue(typed.code())).secret());
            return Optional.empty();
        }
        work(typed);
        return Optional.of("/desk/meter.xhtml?code=" + typed.code() + "&done=" + typed.form());
    }

    @Override
    void refuse(Sentence why) {
        desk.refuse(why);
    }

    @Override
    String page(HttpServletRequest request) {
        return new TypedMeter(request).form().equals("add") ? "/desk/meters.xhtml"
                : "/desk/meter.xhtml";
    }

    private void work(TypedMeter typed) {
        switch (typed.form()) {
            case "add" -> add(typed);
            case "change" -> change(typed);
            case "protect" -> known(settings.protect(typed.code(),
                    typed.text("protected").equals("true")));
            case "replace" -> done(replace.replace(typed.code(), typed.register("last"),
                    typed.register("start")));
            case "retire" -> retire(typed);
            default -> throw new Unaccepted(Sentence.of("refusal.form"));
        }
    }

    private void add(TypedMeter typed) {
        AccountRef owner = typed.owner();
        Register start = typed.register("register");
        AddMeterResult result = add.add(owner, account -> typed.meter(account, start))
                .orElseThrow(() -> new Unaccepted(MeterWorkWords.noOwner(owner)));
        if (!(result instanceof AddMeterResult.Added)) {
            throw new Unaccepted(MeterWorkWords.of(result, owner));
        }
    }

    private void change(TypedMeter typed) {
        ChangeMeterResult result = change.change(typed.code(), Optional.of(typed.owner()),
                typed::change);
        if (!(result instanceof ChangeMeterResult.Changed)) {
            throw new Unaccepted(MeterWorkWords.of(result));
        }
    }

    /** It cannot be undone, so it is asked whether that is understood. */
    private void retire(TypedMeter typed) {
        if (!typed.text("sure").equals("true")) {
            throw new Unaccepted(Sentence.of("meterFile.notSure"));
        }
        done(retire.retire(typed.code()));
    }

    private static void done(MeterWorkResult result) {
        if (!(result instanceof MeterWorkResult.OnItsWay)) {
            throw new Unaccepted(MeterWorkWords.of(result));
        }
    }

    private static <T> T known(Optional<T> result) {
        return result.orElseThrow(() -> new Unaccepted(Sentence.of("meterFile.gone")));
    }
}
