package gridborne.portal.boundary;

import gridborne.grid.AccountNumber;

/** An account as people name it: by its owner's login, or by its number. */
public sealed interface AccountRef {

    record OfPerson(String login) implements AccountRef {
        @Override
        public String toString() {
            return "'" + login + "'";
        }
    }

    record Numbered(AccountNumber number) implements AccountRef {
        @Override
        public String toString() {
            return "account " + number;
        }
    }
}
