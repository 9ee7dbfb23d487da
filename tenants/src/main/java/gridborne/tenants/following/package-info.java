/**
 * Which meters a person keeps an eye on: anybody may follow any meter, since funding any meter is
 * what coins are for (S5.7). Out of scope: what is shown of a meter, and warnings about it.
 */
package gridborne.tenants.following;
