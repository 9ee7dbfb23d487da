package gridborne.tenants.people;

import java.time.Duration;

/** What came of a sign-in. Which of login and password was wrong is not said. */
public sealed interface SignInResult {

    record SignedIn(Person person) implements SignInResult {
    }

    record WrongCredentials() implements SignInResult {
    }

    record TooManyAttempts(Duration retryAfter) implements SignInResult {
    }
}
