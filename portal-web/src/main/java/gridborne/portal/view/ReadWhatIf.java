package gridborne.portal.view;

import gridborne.grid.SettledHour;
import gridborne.grid.Book;
import gridborne.energy.Hour;
import gridborne.grid.TenantId;
import gridborne.grid.Tariff;
import gridborne.portal.boundary.AskWhatIf;
import gridborne.portal.boundary.WhatIf;
import gridborne.tenants.tenancy.CurrentTenant;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Answers to what-if questions; the last few are kept, so that paging asks no question again. */
@ApplicationScoped
public class ReadWhatIf {

    private static final int KEPT = 8;

    private record Question(TenantId tenant, Tariff tariff, Optional<Hour> latest) {
    }

    @Inject
    private AskWhatIf ask;

    @Inject
    private Book book;

    @Inject
    private CurrentTenant current;

    private final Map<Question, WhatIf> answers = Collections.synchronizedMap(
            new LinkedHashMap<>() {

                private static final long serialVersionUID = 1L;

                @Override
                protected boolean removeEldestEntry(Map.Entry<Question, WhatIf> eldest) {
                    return size() > KEPT;
                }
            });

    /** Asks for permission each time; nothing, before an hour is settled. */
    public Optional<WhatIf> of(Tariff tariff) {
        ask.permitted();
        Question question = new Question(current.id(), tariff,
                book.latestHour().map(SettledHour::hour));
        Optional<WhatIf> known = Optional.ofNullable(answers.get(question));
        Optional<WhatIf> answer = known.isPresent() ? known : ask.ask(tariff);
        answer.ifPresent(made -> answers.put(question, made));
        return answer;
    }
}
