package gridborne.portal.rest;

import gridborne.money.Coins;
import gridborne.pool.PoolBook;

/** A calendar year of a pool: {@code opening} + {@code paid_in} − {@code paid_out} = the rest. */
public record PoolYearAnswer(Integer year, Coins opening, Coins paidIn, Coins paidOut,
                             Coins closing) {

    static PoolYearAnswer of(int year, PoolBook book) {
        return new PoolYearAnswer(year, book.opening(), book.in(), book.out(), book.closing());
    }
}
