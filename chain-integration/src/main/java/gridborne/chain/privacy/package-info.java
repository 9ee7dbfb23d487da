/**
 * What journal and book keep about somebody (S9.1): numbers only, and so nothing to forget. The
 * contract never knew a name.
 */
package gridborne.chain.privacy;
