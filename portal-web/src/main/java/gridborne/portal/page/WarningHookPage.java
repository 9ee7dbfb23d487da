package gridborne.portal.page;

import gridborne.portal.boundary.OwnWarningHook;
import gridborne.portal.push.Telling;
import gridborne.portal.view.HookWords;
import gridborne.portal.view.Sentence;
import gridborne.tenants.warnings.WarningHook;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Optional;

/** One's webhook for warnings. */
@Named
@RequestScoped
public class WarningHookPage {

    @Inject
    private OwnWarningHook own;

    private Sentence told;
    private boolean good;
    private String secret;
    private String typed;

    boolean set(String address) {
        typed = address.strip();
        OwnWarningHook.Result result = own.set(typed);
        good = result instanceof OwnWarningHook.Result.Set;
        secret = result instanceof OwnWarningHook.Result.Set set ? set.secret() : null;
        told = good ? null : Sentence.of("notify.hook.refused", typed);
        return good;
    }

    boolean test() {
        Optional<Telling> telling = own.test();
        good = telling.filter(Telling.Taken.class::isInstance).isPresent();
        told = telling.map(HookWords::tested).orElse(Sentence.of("notify.hook.none"));
        return good;
    }

    void end() {
        own.end();
    }

    public Sentence getTold() {
        return told;
    }

    public boolean isGood() {
        return good;
    }

    /** Only in the answer to the form that made it. */
    public String getSecret() {
        return secret;
    }

    public WarningHook getHook() {
        return own.read().orElse(null);
    }

    public Sentence getState() {
        return HookWords.state(getHook());
    }

    public long getWaiting() {
        return own.waiting();
    }

    public String getTyped() {
        return typed == null || good ? "" : typed;
    }
}
