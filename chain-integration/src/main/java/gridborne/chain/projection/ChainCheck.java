package gridborne.chain.projection;

import gridborne.chain.contract.Calls;
import gridborne.chain.node.Address;
import gridborne.chain.node.Block;
import gridborne.chain.node.Node;
import gridborne.energy.Hour;
import gridborne.grid.AccountNumber;
import gridborne.grid.Direction;
import gridborne.grid.MeterNumber;
import gridborne.money.Coins;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.web3j.abi.TypeDecoder;
import org.web3j.abi.datatypes.generated.Int256;

/**
 * Asks the contract, as of the block that closed an hour, for the balances of the hour's meters. An
 * old block may be beyond what the node remembers; then there is nothing to compare.
 */
@Dependent
class ChainCheck {

    /** Of a larger hour, meters spread evenly are asked for; all are compared by their payouts. */
    private static final int MOST_METERS = 2_000;

    private final Node node;

    @Inject
    ChainCheck(Node node) {
        this.node = node;
    }

    /** One balance: whose, how to ask for it, and what it should be. */
    private record Question(String whose, String call, Coins expected) {
    }

    /** What differs after the hour's closing block, in words. */
    Optional<String> mismatch(LedgerState state, Hour hour, Address contract, Block at) {
        List<Question> questions = questions(state, hour);
        List<Optional<String>> answers = node.call(contract,
                questions.stream().map(Question::call).toList(), at);
        List<String> different = new ArrayList<>();
        for (int i = 0; i < questions.size(); i++) {
            Question question = questions.get(i);
            answers.get(i).map(ChainCheck::coins)
                    .filter(coins -> !coins.equals(question.expected()))
                    .map(coins -> Recomputation.balance(question.whose(), coins,
                            question.expected()))
                    .ifPresent(different::add);
        }
        return Recomputation.sentence("", different);
    }

    private static List<Question> questions(LedgerState state, Hour hour) {
        List<Question> questions = new ArrayList<>();
        questions.add(new Question("The pool", Calls.pool(), state.sums.pool()));
        state.accounts.get(AccountNumber.UTILITY).ifPresent(balance -> questions.add(new Question(
                "The utility's account", Calls.accountOf(AccountNumber.UTILITY), balance)));
        List<BookLine> lines = state.linesOf(hour);
        int step = Math.max(1, (lines.size() + MOST_METERS - 1) / MOST_METERS);
        for (int i = 0; i < lines.size(); i += step) {
            questions.add(question(state, lines.get(i).meter(), lines.get(i).line().direction()));
        }
        return questions;
    }

    private static Question question(LedgerState state, MeterNumber meter, Direction direction) {
        return new Question("Meter " + meter, Calls.balanceOf(meter, direction),
                state.meters.get(meter).orElseThrow().balance());
    }

    private static Coins coins(String answer) {
        return Coins.ofMicrocoins(TypeDecoder.decodeNumeric(answer.substring(2), Int256.class)
                .getValue().longValueExact());
    }
}
