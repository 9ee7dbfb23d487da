package gridborne.portal.http;

import gridborne.portal.rest.problem.Problem;
import jakarta.json.Json;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** Writes problems where no REST resource was reached yet. */
public final class Problems {

    private Problems() {
    }

    public static void write(HttpServletResponse response, Problem problem) throws IOException {
        response.setStatus(problem.status());
        response.setContentType(Problem.MEDIA_TYPE);
        response.getOutputStream().write(Json.createObjectBuilder()
                .add("type", problem.type()).add("title", problem.title())
                .add("status", problem.status()).add("detail", problem.detail())
                .build().toString().getBytes(StandardCharsets.UTF_8));
    }
}
