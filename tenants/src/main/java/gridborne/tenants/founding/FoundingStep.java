package gridborne.tenants.founding;

/** What is done to found a utility, in this order. */
public enum FoundingStep {
    /** Its name and host are its own. */
    REGISTER,
    /** Its pages have its colour. */
    LOOK,
    /** A contract of its own is wished for. */
    CONTRACT,
    /** Its first admin is a person there. */
    ADMIN,
    /** Its contract stands on the chain, and its door is open. */
    OPEN,
    /** Its first admin has a letter with a way in. */
    INVITATION
}
