package gridborne.stack.stripe.pages;

import gridborne.stack.stripe.api.Form;
import gridborne.stack.stripe.api.World;

/** A browser at a page of an account. */
public record Visit(World world, String id, boolean submits, Form form) {}
