package gridborne.tenants.people;

import gridborne.grid.AccountNumber;
import gridborne.privacy.Traced;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import org.eclipse.persistence.annotations.Multitenant;
import org.eclipse.persistence.annotations.TenantDiscriminatorColumn;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** A person's row, with the hash of the password, which never leaves this package. */
@Entity(name = "Person")
@Table(name = "tenant_person")
@Multitenant
@TenantDiscriminatorColumn(name = "tenant_id", contextProperty = "eclipselink.tenant-id")
@NamedQuery(name = "Person.all", query = "select p from Person p order by p.login")
@NamedQuery(name = "Person.withAccount", query =
        "select p from Person p where p.account is not null")
@NamedQuery(name = "Person.byLogin", query = "select p from Person p where p.login = :login")
@NamedQuery(name = "Person.byAccount", query = "select p from Person p where p.account = :account")
public class StoredPerson {

    @Id
    private UUID id;

    private String login;

    private String name;

    @Convert(converter = RolesColumn.class)
    private Set<Role> roles;

    @Column(name = "account")
    private Long account;

    @Column(name = "password_hash")
    private String passwordHash;

    @Column(name = "session_era")
    private long sessionEra;

    @Column(name = "erased_at")
    private Instant erasedAt;

    @Column(name = "locked_at")
    private Instant lockedAt;

    protected StoredPerson() {
    }

    StoredPerson(Registration person, Set<Role> roles, Optional<AccountNumber> account) {
        this.id = UUID.randomUUID();
        this.login = person.login();
        this.name = person.name().strip();
        this.roles = roles;
        this.account = account.map(AccountNumber::value).orElse(null);
        this.passwordHash = person.password().hash();
    }

    Person person() {
        return new Person(new PersonId(id), login, name, roles,
                Optional.ofNullable(account).map(AccountNumber::new));
    }

    String passwordHash() {
        return passwordHash;
    }

    long sessionEra() {
        return sessionEra;
    }

    boolean mayEnter() {
        return lockedAt == null;
    }

    /** Whoever is kept out loses all sessions with it. */
    void lock(Instant since) {
        lockedAt = since;
        beginEra();
    }

    void unlock() {
        lockedAt = null;
    }

    void changeRoles(Set<Role> newRoles, Optional<AccountNumber> newAccount) {
        roles = newRoles;
        account = newAccount.map(AccountNumber::value).orElse(null);
    }

    void beginEra() {
        sessionEra++;
    }

    /** Nobody: the row stays, for what points at its id. */
    void erase(Instant moment) {
        login = "erased-" + id;
        name = Traced.NOBODY;
        roles = Set.of();
        passwordHash = SignIn.DECOY;
        erasedAt = moment;
        beginEra();
    }

    boolean isErased() {
        return erasedAt != null;
    }

    void changeLogin(String newLogin) {
        login = newLogin;
    }

    void rehash(String newPasswordHash) {
        passwordHash = newPasswordHash;
    }
}
