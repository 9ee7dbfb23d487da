package gridborne.portal.view;

/** What an entry in somebody's file is about; the file can be filtered by it. */
public enum FileKind {
    READING,
    DECISION,
    ORDER,
    OPERATION,
    BOOKING,
    LETTER,
    CHANGE
}
