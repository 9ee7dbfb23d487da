package gridborne.portal.page;

import jakarta.servlet.http.HttpServletResponse;

/** A page of one's own at a utility. */
abstract class MemberForm extends PageForm {

    private static final long serialVersionUID = 1L;

    MemberForm(String here, View view) {
        super(here, view, HttpServletResponse.SC_NOT_FOUND);
    }

    @Override
    boolean mayRead() {
        return !current.isPlatform();
    }

    @Override
    boolean mayChange() {
        return mayRead();
    }
}
