package gridborne.chain.deployment;

import gridborne.chain.contract.Calls;
import gridborne.chain.node.Address;
import gridborne.chain.node.Block;
import gridborne.chain.node.Node;
import gridborne.chain.sender.Dispatch;
import gridborne.chain.sender.Purpose;
import gridborne.chain.signer.Signer;
import gridborne.grid.Genesis;
import gridborne.grid.TenantId;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;

/** The current tenant's grid, made by the factory for the tenant's own key. */
@Dependent
public class GridDeployment {

    private static final long GRID_GAS = 1_500_000;
    private static final int ADDRESS_DIGITS = 40;

    private final Node node;
    private final Dispatch dispatch;

    @Inject
    public GridDeployment(Node node, Dispatch dispatch) {
        this.node = node;
        this.dispatch = dispatch;
    }

    /** Where the factory will put the tenant's grid. */
    public Address addressOf(TenantId tenant, Signer signer, Factory factory, Block head) {
        String answer = node.call(factory.address(),
                List.of(Calls.gridOf(signer.address(), tenant)), head).get(0).orElseThrow(
                () -> new IllegalStateException("The factory " + factory.address()
                        + " does not say where it puts grids."));
        return Address.parse("0x" + answer.substring(answer.length() - ADDRESS_DIGITS));
    }

    /** Sends what is missing for the grid: its making, again or for the first time. */
    public void make(TenantId tenant, Genesis genesis, Signer signer, Factory factory, Block head) {
        long chainNonce = dispatch.nonceOf(signer, head);
        if (dispatch.resume(chainNonce).isEmpty()
                && !dispatch.mustWait(Purpose.GRID, chainNonce)) {
            dispatch.call(signer, chainNonce, Purpose.GRID, GRID_GAS, factory.address(),
                    Calls.create(tenant, genesis, factory.admin(), signer.address()));
        }
    }
}
