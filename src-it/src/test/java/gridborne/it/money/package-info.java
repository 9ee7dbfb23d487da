/** Money through Stripe, against the running portal and the sandbox (S7.1 to S7.4; T1 to T5). */
package gridborne.it.money;
