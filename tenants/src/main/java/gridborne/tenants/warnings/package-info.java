/**
 * Who was warned that a meter's coins run out (S6.4): once for each of the days at which people are
 * warned, and anew after the meter was funded. Out of scope: the rule and the letter's words.
 */
package gridborne.tenants.warnings;
