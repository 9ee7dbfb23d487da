package gridborne.chain.deployment;

import gridborne.chain.node.Address;

/** The factory of grids on this chain, and the platform's key, which may pause what it makes. */
public record Factory(Address address, Address admin) {
}
