package gridborne.portal.desk;

import java.util.List;
import java.util.Map;
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
    private final transient ToIntFunction<F> counted;
    private final transient Pages<F, E> pages;

    /** @param filter as it is when the table asks: it may be typed in the same request */
    public PagedTable(Supplier<F> filter, ToIntFunction<F> counted, Pages<F, E> pages) {
        this.filter = filter;
        this.counted = counted;
        this.pages = pages;
    }

    @Override
    public int count(Map<String, FilterMeta> columns) {
        return counted.applyAsInt(filter.get());
    }

    @Override
    public List<E> load(int first, int most, Map<String, SortMeta> chosen,
                        Map<String, FilterMeta> columns) {
        return pages.page(filter.get(), chosen, first, most);
    }
}
