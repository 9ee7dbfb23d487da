package gridborne.tenants.people;

import java.util.List;
import java.util.Set;

/** What a person may do in a tenant (S10.4). {@link #OPERATOR} exists on the platform only. */
public enum Role {
    RESIDENT(true),
    PRODUCER(true),
    TREASURER(true),
    ADMIN(false),
    AUDITOR(false),
    OPERATOR(false);

    /** Those that a utility's admin may give. */
    public static final List<Role> OF_A_UTILITY =
            List.of(RESIDENT, PRODUCER, TREASURER, ADMIN, AUDITOR);

    private final boolean ownsAccount;

    Role(boolean ownsAccount) {
        this.ownsAccount = ownsAccount;
    }

    /** Whether a person with this role has coins of their own, and so an account on the chain. */
    public boolean ownsAccount() {
        return ownsAccount;
    }

    /** Whether somebody with these roles has coins of their own. */
    static boolean anyOwnsAccount(Set<Role> roles) {
        return roles.stream().anyMatch(Role::ownsAccount);
    }
}
