package gridborne.stack.stripe.money;

import gridborne.stack.stripe.api.World;
import gridborne.stack.stripe.json.Kind;
import gridborne.stack.stripe.json.StripeObject;

/** The account whose world it is, a platform's or a connected one. */
public final class Accounts {

    private Accounts() {}

    public static StripeObject of(World world) {
        return world.isConnected()
                ? world.platform().get(Kind.ACCOUNT, world.account())
                : world.get(Kind.OWN_ACCOUNT, world.account());
    }

    public static StripeObject keep(World world, StripeObject account) {
        return world.isConnected() ? world.platform().put(Kind.ACCOUNT, account)
                : world.put(Kind.OWN_ACCOUNT, account);
    }

    public static String currency(World world) {
        return of(world).text("default_currency");
    }
}
