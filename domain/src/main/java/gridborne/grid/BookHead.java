package gridborne.grid;

import gridborne.energy.Hour;
import java.time.Instant;

/** How far the book is known: the contract, the last block followed, and the hour open in it. */
public record BookHead(ContractAddress contract, long block, Instant blockTime, Hour openHour) {
}
