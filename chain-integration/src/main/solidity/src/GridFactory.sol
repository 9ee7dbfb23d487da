// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {Clones} from "@openzeppelin/contracts/proxy/Clones.sol";
import {GridErrors} from "./GridErrors.sol";
import {IGrid} from "./IGrid.sol";
import {IGridFactory} from "./IGridFactory.sol";

/// @title Makes grids: minimal clones of one code, at addresses known beforehand.
contract GridFactory is IGridFactory {
    /// @inheritdoc IGridFactory
    address public immutable code;

    constructor(address grid) {
        code = grid;
    }

    /// @inheritdoc IGridFactory
    function create(bytes32 salt, IGrid.Genesis calldata genesis) external returns (address grid) {
        address expected = gridOf(msg.sender, salt);
        if (expected.code.length != 0) revert GridErrors.GridExists(expected);
        grid = Clones.cloneDeterministic(code, _saltOf(msg.sender, salt));
        IGrid(grid).initialize(genesis);
        emit GridCreated(msg.sender, salt, grid);
    }

    /// @inheritdoc IGridFactory
    function gridOf(address creator, bytes32 salt) public view returns (address) {
        return Clones.predictDeterministicAddress(code, _saltOf(creator, salt));
    }

    function _saltOf(address creator, bytes32 salt) private pure returns (bytes32) {
        return keccak256(abi.encode(creator, salt));
    }
}
