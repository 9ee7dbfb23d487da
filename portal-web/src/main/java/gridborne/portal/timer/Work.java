package gridborne.portal.timer;

/** Kinds of work that the database can tell who has; the word is how its function knows it. */
enum Work {
    AUTO_TOP_UPS("billing_waiting", "auto top-up"),
    CASH_OUTS("billing_waiting", "cash-outs"),
    MONEY("billing_waiting", "money"),
    IMPORTS("tenant_importing", "imports"),
    LISTENERS("tenant_waiting", "decisions to tell"),
    MAIL("tenant_waiting", "mail"),
    POOLS("tenant_waiting", "pools"),
    WARNINGS("tenant_waiting", "warnings to tell"),
    WINDOWS("tenant_waiting", "funding windows");

    private final String function;
    private final String words;

    Work(String function, String words) {
        this.function = function;
        this.words = words;
    }

    /** Answers with the tenants that have some. */
    String question() {
        return "select " + function + "(?) as id";
    }

    /** What was begun is carried through at a suspended utility, too; nothing new is begun. */
    boolean goesOnWhileSuspended() {
        return this == CASH_OUTS || this == MONEY || this == MAIL || this == LISTENERS;
    }

    /** As the log names it. */
    String words() {
        return words;
    }
}
