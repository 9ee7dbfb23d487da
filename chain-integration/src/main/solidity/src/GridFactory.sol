// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {Clones} from "@openzeppelin/contracts/proxy/Clones.sol";
import {GridErrors} from "./GridErrors.sol";
import {IGrid} from "./IGrid.sol";

/// @title Makes grids: minimal clones of one code, at addresses known beforehand.
contract GridFactory {
    /// @notice The code all grids of this factory share.
    address public immutable code;

    event GridCreated(address indexed creator, bytes32 indexed salt, address grid);

    constructor(address grid) {
        code = grid;
    }

    /// @notice Creates and initialises a grid. Nobody else can take the address of this sender's salt.
    function create(bytes32 salt, IGrid.Genesis calldata genesis) external returns (address grid) {
        address expected = gridOf(msg.sender, salt);
        if (expected.code.length != 0) revert GridErrors.GridExists(expected);
        grid = Clones.cloneDeterministic(code, _saltOf(msg.sender, salt));
        IGrid(grid).initialize(genesis);
        emit GridCreated(msg.sender, salt, grid);
    }

    /// @notice Where the grid of a creator's salt is, or will be.
    function gridOf(address creator, bytes32 salt) public view returns (address) {
        return Clones.predictDeterministicAddress(code, _saltOf(creator, salt));
    }

    function _saltOf(address creator, bytes32 salt) private pure returns (bytes32) {
        return keccak256(abi.encode(creator, salt));
    }
}
