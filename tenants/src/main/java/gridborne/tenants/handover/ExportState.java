package gridborne.tenants.handover;

/** How far an export is. */
public enum ExportState {
    /** To be made, or being made. */
    WANTED,
    /** To be had. */
    READY,
    /** Given up after several tries. */
    FAILED,
    /** It lay here long enough; its pieces are gone. */
    EXPIRED
}
