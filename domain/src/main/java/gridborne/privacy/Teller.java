package gridborne.privacy;

import java.util.List;

/** Whom it is told, sheet by sheet. Nothing is gathered: a sheet may be long. */
public interface Teller {

    void sheet(String name, List<String> columns);

    /** As many values as the sheet has columns; null where there is nothing. */
    void row(List<String> values);
}
