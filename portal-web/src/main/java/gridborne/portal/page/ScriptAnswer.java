package gridborne.portal.page;

import gridborne.portal.view.Sentence;
import gridborne.portal.view.Words;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** What a script of ours is told: JSON, and what is wrong in the reader's language. */
@ApplicationScoped
class ScriptAnswer {

    @Inject
    private Words words;

    void json(HttpServletResponse response, String json) throws IOException {
        response.setHeader("Cache-Control", "no-store");
        response.setContentType("application/json");
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.getWriter().write(json);
    }

    void lead(HttpServletResponse response, LocalPath path) throws IOException {
        json(response, Json.createObjectBuilder().add("to", path.value()).build().toString());
    }

    void refuse(HttpServletResponse response, Sentence problem, Duration pause)
            throws IOException {
        Refused.with(response, pause);
        json(response, Json.createObjectBuilder().add("problem", words.tell(problem)).build()
                .toString());
    }
}
