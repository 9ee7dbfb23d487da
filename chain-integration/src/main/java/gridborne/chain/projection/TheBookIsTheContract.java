package gridborne.chain.projection;

import gridborne.chain.contract.Calls;
import gridborne.chain.database.Transactions;
import gridborne.chain.node.Address;
import gridborne.chain.node.Block;
import gridborne.chain.node.Node;
import gridborne.chain.node.NodeUnavailable;
import gridborne.energy.Hour;
import gridborne.laws.Law;
import gridborne.laws.Verdict;
import gridborne.money.Coins;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.web3j.utils.Numeric;

/** Asks the contract, at the block where the book stands, for all that the book says (I4). */
@ApplicationScoped
public class TheBookIsTheContract implements Law {

    /** Of a larger grid, meters spread evenly are asked for. */
    private static final int MOST_METERS = 10_000;
    private static final int MOST_DIFFERENCES = 100;

    private Node node;
    private Transactions transactions;
    private BookTables tables;
    private WholeBook book;

    protected TheBookIsTheContract() {
    }

    @Inject
    TheBookIsTheContract(Node node, Transactions transactions, BookTables tables,
                         WholeBook book) {
        this.node = node;
        this.transactions = transactions;
        this.tables = tables;
        this.book = book;
    }

    /** One value: whose, how to ask for it, and what the book says. */
    private record Question(String what, String call, long expected) {
    }

    /** The book's values, all of one position. */
    private record Exam(Position position, List<Question> questions) {
    }

    @Override
    public String number() {
        return "I4";
    }

    @Override
    public String sentence() {
        return "The book is what the contract says at the same block.";
    }

    @Override
    public Verdict verdict() {
        Optional<Address> contract = transactions.run(tables::contract);
        Optional<Exam> exam = contract.flatMap(known -> transactions.run(this::exam));
        if (exam.isEmpty()) {
            return new Verdict.Unknown("There is no contract yet.");
        }
        try {
            return compare(contract.get(), exam.get());
        } catch (NodeUnavailable silent) {
            return new Verdict.Unknown("The chain's node does not answer: "
                    + silent.getMessage());
        }
    }

    private Verdict compare(Address contract, Exam exam) {
        Optional<Block> block = node.block(exam.position().block())
                .filter(known -> known.hash().equals(exam.position().hash()));
        if (block.isEmpty()) {
            return new Verdict.Unknown("The chain does not have the book's block "
                    + exam.position().block() + " any more; the book is about to follow.");
        }
        List<Optional<String>> answers = node.call(contract,
                exam.questions().stream().map(Question::call).toList(), block.get());
        if (answers.stream().allMatch(Optional::isEmpty)) {
            return new Verdict.Unknown("The node does not remember block "
                    + block.get().number() + " any more.");
        }
        return Verdict.of(answers.size() + " values at block " + block.get().number(),
                differences(exam.questions(), answers));
    }

    private static List<String> differences(List<Question> questions,
                                            List<Optional<String>> answers) {
        List<String> differences = new ArrayList<>();
        for (int i = 0; i < questions.size() && differences.size() < MOST_DIFFERENCES; i++) {
            Question question = questions.get(i);
            Optional<BigInteger> answer = answers.get(i)
                    .map(hex -> new BigInteger(Numeric.hexStringToByteArray(hex)));
            if (!answer.equals(Optional.of(BigInteger.valueOf(question.expected())))) {
                differences.add(question.what() + ": the contract says "
                        + answer.map(BigInteger::toString).orElse("nothing") + ", the book "
                        + question.expected() + ".");
            }
        }
        return differences;
    }

    private Optional<Exam> exam() {
        Optional<Position> position = book.hold();
        Sums sums = position.isPresent() ? book.sums() : Sums.NONE;
        return position.flatMap(at -> sums.openHour().map(open ->
                new Exam(at, questions(sums, open))));
    }

    private List<Question> questions(Sums sums, Hour open) {
        List<Question> questions = new ArrayList<>();
        questions.add(new Question("Open hour", Calls.openHour(), open.number()));
        questions.add(new Question("Next operation", Calls.nextSequence(),
                sums.nextSequence().value()));
        questions.add(coins("Issued", Calls.issued(), sums.issued()));
        questions.add(coins("Redeemed", Calls.redeemed(), sums.redeemed()));
        questions.add(coins("Pool", Calls.pool(), sums.pool()));
        questions.add(coins("Escrow", Calls.escrow(), book.escrow()));
        book.accounts().forEach((account, balance) -> questions.add(
                coins("Account " + account, Calls.accountOf(account), balance)));
        List<BookMeter> meters = book.meters();
        int step = Math.max(1, (meters.size() + MOST_METERS - 1) / MOST_METERS);
        for (int i = 0; i < meters.size(); i += step) {
            BookMeter meter = meters.get(i);
            questions.add(coins("Meter " + meter.number(),
                    Calls.balanceOf(meter.number(), meter.direction()), meter.balance()));
            questions.add(new Question("Register of meter " + meter.number(),
                    Calls.registerOf(meter.number()), meter.register().wattHours()));
        }
        return questions;
    }

    private static Question coins(String what, String call, Coins expected) {
        return new Question(what + " in microcoins", call, expected.microcoins());
    }
}
