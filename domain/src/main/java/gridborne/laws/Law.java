package gridborne.laws;

/** Something that must always hold for the current tenant. Checked outside of any transaction. */
public interface Law {

    /** Its number in INVARIANTS.md. */
    String number();

    /** What it says, in one sentence. */
    String sentence();

    Verdict verdict();
}
