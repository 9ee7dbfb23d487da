/**
 * The utility's actors (S8.1): who can be party to an agreement, by what the chain knows them, and
 * who may sign for them. Out of scope: keys and signatures, which are the chain's side.
 */
package gridborne.tenants.actors;
