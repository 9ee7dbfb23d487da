package gridborne.stack.database;

/** How the portal reaches its database: the owner migrates, the user works. */
public record DatabaseAccess(String url, String owner, String ownerPassword, String user,
        String password) {}
