package gridborne.chain.node;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;
import okhttp3.OkHttpClient;
import org.web3j.protocol.core.BatchRequest;
import org.web3j.protocol.core.Request;
import org.web3j.protocol.core.Response;
import org.web3j.protocol.exceptions.ClientConnectionException;
import org.web3j.protocol.http.HttpService;

/** Requests and their answers over HTTP, each with a limit in time, batches in bounded slices. */
final class JsonRpc {

    private static final int SLICE = 100;
    private static final long CONNECT_SECONDS = 2;
    private static final long CALL_SECONDS = 10;

    private final HttpService http;
    private final String url;

    JsonRpc(String url) {
        this.url = url;
        this.http = new HttpService(url, new OkHttpClient.Builder()
                .connectTimeout(CONNECT_SECONDS, TimeUnit.SECONDS)
                .callTimeout(CALL_SECONDS, TimeUnit.SECONDS)
                .build());
    }

    HttpService service() {
        return http;
    }

    /** The answer; an error of the node counts as none. */
    <R extends Response<?>> R ask(Request<?, R> request) {
        R response = send(request);
        if (response.hasError()) {
            throw new NodeUnavailable(describe(request) + ": " + response.getError().getMessage());
        }
        return response;
    }

    /** The answer, be it an error. */
    <R extends Response<?>> R send(Request<?, R> request) {
        try {
            return request.send();
        } catch (IOException | ClientConnectionException noAnswer) {
            throw new NodeUnavailable(describe(request) + ": " + noAnswer.getMessage(), noAnswer);
        }
    }

    /** The answers in the order of the requests, be they errors. */
    <R extends Response<?>> List<R> sendAll(List<Request<?, R>> requests) {
        List<R> responses = new ArrayList<>(requests.size());
        for (int from = 0; from < requests.size(); from += SLICE) {
            responses.addAll(sendSlice(requests.subList(from,
                    Math.min(from + SLICE, requests.size()))));
        }
        return responses;
    }

    private <R extends Response<?>> List<R> sendSlice(List<Request<?, R>> requests) {
        BatchRequest batch = new BatchRequest(http);
        requests.forEach(batch::add);
        Map<Long, ? extends Response<?>> byId = send(batch).stream()
                .collect(Collectors.toMap(Response::getId, Function.identity(),
                        (one, same) -> one));
        return requests.stream().map(request -> answerTo(request, byId)).toList();
    }

    /** A node may answer in any order, so answers are found by their number. */
    private <R extends Response<?>> R answerTo(Request<?, R> request,
                                               Map<Long, ? extends Response<?>> byId) {
        Response<?> answer = byId.get(request.getId());
        if (answer == null) {
            throw new NodeUnavailable(describe(request) + ": no answer to one call of a batch.");
        }
        return request.getResponseType().cast(answer);
    }

    private List<? extends Response<?>> send(BatchRequest batch) {
        try {
            return batch.send().getResponses();
        } catch (IOException | ClientConnectionException | ClassCastException noAnswer) {
            // web3j casts what should be an array; a node in trouble sends one error instead.
            throw new NodeUnavailable("A batch of calls to " + url + ": " + noAnswer.getMessage(),
                    noAnswer);
        }
    }

    private String describe(Request<?, ?> request) {
        return request.getMethod() + " at " + url;
    }
}
