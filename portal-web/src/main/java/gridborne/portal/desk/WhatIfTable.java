package gridborne.portal.desk;

import gridborne.portal.boundary.WhatIf;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.primefaces.model.FilterMeta;
import org.primefaces.model.LazyDataModel;
import org.primefaces.model.SortMeta;

/** The lines of an answer as the table asks for them, a page at a time. */
class WhatIfTable extends LazyDataModel<WhatIf.Line> {

    private static final long serialVersionUID = 1L;

    private final transient Supplier<Optional<WhatIf>> answer;

    WhatIfTable(Supplier<Optional<WhatIf>> answer) {
        this.answer = answer;
    }

    @Override
    public int count(Map<String, FilterMeta> columns) {
        return lines().size();
    }

    @Override
    public List<WhatIf.Line> load(int first, int most, Map<String, SortMeta> sorting,
                                  Map<String, FilterMeta> columns) {
        return lines().stream().skip(first).limit(most).toList();
    }

    private List<WhatIf.Line> lines() {
        return answer.get().map(WhatIf::lines).orElse(List.of());
    }
}
