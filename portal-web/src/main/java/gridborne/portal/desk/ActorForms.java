package gridborne.portal.desk;

import gridborne.agreement.PartyAddress;
import gridborne.portal.boundary.AddActor;
import gridborne.portal.boundary.AddActorResult;
import gridborne.portal.boundary.ChangeActor;
import gridborne.portal.boundary.ChangeActorResult;
import gridborne.portal.view.ActorRefusalWords;
import gridborne.portal.view.Sentence;
import gridborne.tenants.actors.ActorId;
import gridborne.tenants.actors.ActorKind;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.function.Function;

/** An actor is added or changed; a refusal is told on the page it came from. */
@WebServlet("/desk/actor-forms")
public class ActorForms extends DeskForm {

    private static final long serialVersionUID = 1L;
    private static final String TOUR = "/desk/tour.xhtml";

    @Inject
    private transient AddActor add;

    @Inject
    private transient ChangeActor change;

    @Inject
    private transient ActorDesk desk;

    @Override
    Optional<String> take(HttpServletRequest request) {
        ActorId actor = typed(request, "form").equals("change") ? changed(request)
                : added(request);
        return Optional.of(isTour(request) ? TOUR + (typed(request, "about").isEmpty()
                ? "?actor=" + actor : "?actor=" + typed(request, "about"))
                : "/desk/actor.xhtml?id=" + actor + "&done=" + typed(request, "form"));
    }

    @Override
    void refuse(Sentence why) {
        desk.refuse(why);
    }

    @Override
    String page(HttpServletRequest request) {
        return isTour(request) ? TOUR : typed(request, "form").equals("change")
                ? "/desk/actor.xhtml" : "/desk/actors.xhtml";
    }

    private static boolean isTour(HttpServletRequest request) {
        return typed(request, "to").equals("tour");
    }

    private ActorId added(HttpServletRequest request) {
        AddActorResult result = add.add(kind(request), name(request), given(request, "login"),
                given(request, "wallet").map(typed -> readable(typed, PartyAddress::parse,
                        "actor.refused.wallet")));
        if (result instanceof AddActorResult.Added added) {
            return added.actor().id();
        }
        throw new Unaccepted(ActorRefusalWords.of(result));
    }

    private ActorId changed(HttpServletRequest request) {
        ChangeActorResult result = change.change(readable(typed(request, "id"), ActorId::parse,
                "actor.refused.absent"), kind(request), name(request), given(request, "login"));
        if (result instanceof ChangeActorResult.Changed changed) {
            return changed.actor().id();
        }
        throw new Unaccepted(ActorRefusalWords.of(result));
    }

    private static ActorKind kind(HttpServletRequest request) {
        return readable(typed(request, "kind"), ActorKind::valueOf, "actor.refused.kind");
    }

    private static String name(HttpServletRequest request) {
        return given(request, "name").filter(name -> name.length() <= 120)
                .orElseThrow(() -> new Unaccepted(Sentence.of("actor.refused.name")));
    }

    private static <T> T readable(String typed, Function<String, T> meaning, String otherwise) {
        try {
            return meaning.apply(typed);
        } catch (IllegalArgumentException unreadable) {
            throw new Unaccepted(Sentence.of(otherwise, typed));
        }
    }

    private static Optional<String> given(HttpServletRequest request, String name) {
        return Optional.of(typed(request, name)).filter(typed -> !typed.isEmpty());
    }
}
