package gridborne.grid;

import java.util.regex.Pattern;

/** Where a contract stands: the chain and the address on it. */
public record ContractAddress(long chainId, String address) {

    private static final Pattern FORM = Pattern.compile("0x[0-9a-fA-F]{40}");

    public ContractAddress {
        if (address == null || !FORM.matcher(address).matches()) {
            throw new IllegalArgumentException("'" + address + "' is no address on a chain.");
        }
    }
}
