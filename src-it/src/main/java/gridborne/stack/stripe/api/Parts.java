package gridborne.stack.stripe.api;

import gridborne.stack.stripe.json.JsonText;
import gridborne.stack.stripe.json.StripeObject;
import java.util.List;

/** Takes members of an object from a form as they are: texts, parts of texts, lists of texts. */
public final class Parts {

    private Parts() {}

    /** Only what the form names is changed; an empty text makes a member null. */
    public static StripeObject merge(StripeObject object, Form form, List<String> names) {
        StripeObject merged = object;
        for (String name : names) {
            if (form.raw(name).isPresent()) {
                merged = merged.with(name, form.text(name));
            } else if (form.has(name)) {
                merged = deep(merged, form, name);
            }
        }
        return merged;
    }

    private static StripeObject deep(StripeObject object, Form form, String name) {
        Form part = form.part(name);
        List<String> inner = part.leaves().keySet().stream().map(path -> path.get(0)).distinct()
                .toList();
        boolean list = inner.stream().allMatch(step -> step.matches("\\d+"));
        return list ? object.with(name, JsonText.strings(form.texts(name)))
                : object.with(name, merge(object.part(name), part, inner));
    }
}
