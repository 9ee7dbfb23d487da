/**
 * An EVM chain on this machine: anvil, made durable.
 *
 * <p>Measured with anvil 1.7.1 (gas price 0, {@code --prune-history 64}): mining on an interval
 * ({@code --block-time}) keeps about 280 kB of memory for every block, empty ones too: 1.1 GB after
 * 4 000 blocks, which is an hour at one block a second; the time per block grows as well. Blocks
 * asked for with {@code evm_mine} cost 14 kB of memory and 300 bytes of the state file. So the
 * stack mines itself ({@link gridborne.stack.chain.Miner}): at most one block a second and only
 * when transactions wait, plus an empty one a minute so that the head never looks stale. Besu's
 * QBFT knows the same choice as {@code emptyblockperiodseconds}. An idle week is 10 000 blocks:
 * 3 MB on disk and about 150 MB of memory.
 *
 * <p>{@code --state} loses everything on kill -9 and {@code --state-interval} can leave an empty
 * file, so the state is asked for with {@code anvil_dumpState} and put in place whole ({@link
 * gridborne.stack.chain.StateKeeper}). What the chain forgets of the last seconds, the portal sends
 * again (S9.2).
 *
 * <p>This package is the only place that speaks a language only anvil understands.
 */
package gridborne.stack.chain;
