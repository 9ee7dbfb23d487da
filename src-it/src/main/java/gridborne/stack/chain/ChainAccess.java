package gridborne.stack.chain;

import java.net.URI;

/** How the portal reaches its chain. */
public record ChainAccess(URI rpcUrl, long id) {}
