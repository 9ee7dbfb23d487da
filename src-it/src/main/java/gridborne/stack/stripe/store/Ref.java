package gridborne.stack.stripe.store;

import gridborne.stack.stripe.json.Kind;

/** Where a document is kept. */
public record Ref(String account, Kind kind, String id) {}
