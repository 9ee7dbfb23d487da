package gridborne.portal.operator;

import gridborne.portal.boundary.AddOperator;
import gridborne.portal.view.Sentence;
import gridborne.tenants.people.NewPerson;
import gridborne.tenants.people.Person;
import gridborne.tenants.tenancy.TenantHosts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;

/** Who the operators are, and another one let in: the link is shown once. */
@Named
@RequestScoped
public class OperatorsDesk {

    @Inject
    private AddOperator operators;

    @Inject
    private TenantHosts hosts;

    private String name;
    private String login;
    private Optional<Sentence> problem = Optional.empty();
    private Optional<String> link = Optional.empty();

    public void add() {
        if (!NewPerson.isName(name) || !NewPerson.isLogin(login)) {
            problem = Optional.of(Sentence.of("operators.bad"));
            return;
        }
        link = operators.add(name, login).map(made -> hosts.platformUrl() + "/link/"
                + made.value());
        problem = link.isPresent() ? Optional.empty()
                : Optional.of(Sentence.of("operators.taken", NewPerson.normalized(login)));
    }

    public List<Person> getAll() {
        return operators.all();
    }

    public Optional<Sentence> getProblem() {
        return problem;
    }

    public Optional<String> getLink() {
        return link;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getLogin() {
        return login;
    }

    public void setLogin(String login) {
        this.login = login;
    }
}
