package gridborne.portal.desk;

import gridborne.tenants.database.Found;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.ToIntFunction;
import org.primefaces.model.FilterMeta;
import org.primefaces.model.LazyDataModel;
import org.primefaces.model.SortMeta;

/**
 * What a filter leaves, as the table asks for it: a page at a time, so that only what is shown is
 * looked at.
 */
public class PagedTable<F, E> extends LazyDataModel<E> {

    private static final long serialVersionUID = 1L;

    /** Reads a page, sorted by the columns that were chosen, as far as the list can be. */
    public interface Pages<F, E> {
        List<E> page(F filter, Map<String, SortMeta> chosen, int first, int most);
    }

    private final transient Supplier<F> filter;
    private final transient Function<F, Found<F>> found;
    private final transient Pages<F, E> pages;
    private transient F asked;
    private transient Found<F> before;

    /** @param filter as it is when the table asks: it may be typed in the same request */
    public PagedTable(Supplier<F> filter, ToIntFunction<F> counted, Pages<F, E> pages) {
        this(pages, filter, asked -> new Found<>(counted.applyAsInt(asked), asked));
    }

    private PagedTable(Pages<F, E> pages, Supplier<F> filter, Function<F, Found<F>> found) {
        this.filter = filter;
        this.found = found;
        this.pages = pages;
    }

    /** One whose rows, once counted, are found more easily. */
    public static <F, E> PagedTable<F, E> narrowed(Supplier<F> filter,
            Function<F, Found<F>> found, Pages<F, E> pages) {
        return new PagedTable<>(pages, filter, found);
    }

    @Override
    public int count(Map<String, FilterMeta> columns) {
        asked = filter.get();
        before = found.apply(asked);
        return before.count();
    }

    @Override
    public List<E> load(int first, int most, Map<String, SortMeta> chosen,
                        Map<String, FilterMeta> columns) {
        F now = filter.get();
        return pages.page(now.equals(asked) ? before.again() : now, chosen, first, most);
    }
}
