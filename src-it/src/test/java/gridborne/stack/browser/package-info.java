/**
 * A real browser for the tests: a Chromium of this machine, or the one of an npm package that needs
 * nothing installed, driven by Playwright. What people see is measured here: pages, pictures for
 * the documents, accessibility.
 */
package gridborne.stack.browser;
