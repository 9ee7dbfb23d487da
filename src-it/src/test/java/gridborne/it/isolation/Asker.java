package gridborne.it.isolation;

import gridborne.it.security.Visitor;

/**
 * Somebody at a host: by token where the interface is asked, by session where pages are; a machine
 * has no session.
 */
record Asker(Visitor byToken, Visitor bySession) {

    static Asker guest(String url) {
        return new Asker(Visitor.at(url), Visitor.at(url));
    }

    static Asker person(String url, String login, String password, String token) {
        Visitor guest = Visitor.at(url);
        return new Asker(guest.withToken(token),
                guest.withSession(Visitor.session(guest.signIn(login, password))));
    }

    static Asker machine(String url, String token) {
        Visitor machine = Visitor.at(url).withToken(token);
        return new Asker(machine, machine);
    }

    /** With all that proves who it is, but where it is nobody. */
    Asker movedTo(String url) {
        return new Asker(byToken.movedTo(url), bySession.movedTo(url));
    }

    Reply ask(Route route, String path, Content content) {
        Visitor visitor = route.isRest() ? byToken : bySession;
        return Reply.of(visitor.send(route.method(), path, content.type(route), content.text()));
    }
}
