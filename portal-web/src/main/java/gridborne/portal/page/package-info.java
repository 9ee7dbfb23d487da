/**
 * The Faces beans behind the pages, and the few plain forms beside them. A page calls one boundary for
 * each action, keeps what was typed, and computes nothing.
 *
 * <p>Public and resident pages are stateless: they need neither a session nor a script. What they show
 * is in {@link gridborne.portal.view}; who may do what is the boundaries' matter.
 */
package gridborne.portal.page;
