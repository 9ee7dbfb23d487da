package gridborne.stack.stripe;

/** A request whose key was known: it acts for this account. */
record Call(SandboxAccount account, String body) {}
