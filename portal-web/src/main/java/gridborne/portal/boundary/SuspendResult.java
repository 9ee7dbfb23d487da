package gridborne.portal.boundary;

import gridborne.tenants.tenancy.Tenant;
import gridborne.tenants.tenancy.TenantState;

/** What came of closing a utility, or of opening it again. */
public sealed interface SuspendResult {

    record Done(Tenant utility) implements SuspendResult {
    }

    record NoSuchUtility() implements SuspendResult {
    }

    /** Its people are told why, so there has to be something to tell. */
    record NoReason() implements SuspendResult {
    }

    /** Only what is in service is closed, and only what is closed is opened. */
    record NotInThatState(TenantState state) implements SuspendResult {
    }
}
