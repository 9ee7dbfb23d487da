// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {IGrid} from "./IGrid.sol";

/// @title Makes grids: minimal clones of one code, at addresses known beforehand.
interface IGridFactory {
    event GridCreated(address indexed creator, bytes32 indexed salt, address grid);

    /// @notice The code all grids of this factory share.
    function code() external view returns (address);

    /// @notice Creates and initialises a grid. Nobody else can take the address of a sender's salt.
    function create(bytes32 salt, IGrid.Genesis calldata genesis) external returns (address grid);

    /// @notice Where the grid of a creator's salt is, or will be.
    function gridOf(address creator, bytes32 salt) external view returns (address);
}
