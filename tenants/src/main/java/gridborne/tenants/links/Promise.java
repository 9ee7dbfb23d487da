package gridborne.tenants.links;

import gridborne.mail.MailAddress;
import gridborne.tenants.founding.FoundingWish;
import gridborne.tenants.people.PersonId;
import gridborne.tenants.people.Registration;
import java.time.Duration;
import java.util.Optional;

/** What the holder of a link may do, for how long. */
public sealed interface Promise {

    Duration lifetime();

    Optional<PersonId> person();

    /** Become a resident. Nobody is one before: who does not hold the letter leaves no person. */
    record Joining(Registration registration) implements Promise {

        @Override
        public Duration lifetime() {
            return Duration.ofHours(24);
        }

        @Override
        public Optional<PersonId> person() {
            return Optional.empty();
        }
    }

    /** Found a utility. There is none before: who does not hold the letter leaves no row. */
    record Founding(FoundingWish wish) implements Promise {

        @Override
        public Duration lifetime() {
            return Duration.ofHours(24);
        }

        @Override
        public Optional<PersonId> person() {
            return Optional.empty();
        }
    }

    /** Choose a password instead of a forgotten one. */
    record NewPassword(PersonId whose) implements Promise {

        @Override
        public Duration lifetime() {
            return Duration.ofHours(1);
        }

        @Override
        public Optional<PersonId> person() {
            return Optional.of(whose);
        }
    }

    /** Choose the first password of somebody an admin has added. */
    record Invitation(PersonId whose) implements Promise {

        @Override
        public Duration lifetime() {
            return Duration.ofDays(7);
        }

        @Override
        public Optional<PersonId> person() {
            return Optional.of(whose);
        }
    }

    /** Sign in with another address from now on. */
    record NewAddress(PersonId whose, MailAddress address) implements Promise {

        @Override
        public Duration lifetime() {
            return Duration.ofHours(24);
        }

        @Override
        public Optional<PersonId> person() {
            return Optional.of(whose);
        }
    }
}
