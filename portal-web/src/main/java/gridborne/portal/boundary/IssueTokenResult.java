package gridborne.portal.boundary;

import gridborne.tenants.people.IssuedToken;
import java.time.Duration;

/** What came of asking for a token. */
public sealed interface IssueTokenResult {

    record Issued(IssuedToken token) implements IssueTokenResult {
    }

    /** Which of login and password was wrong is not said. */
    record WrongCredentials() implements IssueTokenResult {
    }

    record TooManyAttempts(Duration retryAfter) implements IssueTokenResult {
    }
}
