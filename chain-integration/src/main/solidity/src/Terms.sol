// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

/// @title How many terms cover an hour, at a cost that does not depend on how many there are.
/// @dev An hour is eight hexadecimal digits, and the hours are the leaves of a tree with one level
///      for each digit: a cell of level l stands for 16^l hours. A term is the sum of a few cells, at
///      most 15 on either side of each level; each of these counts the term. An hour is covered when
///      its own cell or one of the seven above it counts any. So a term is added or removed in at
///      most 16 words, and an hour is looked up in at most 8.
///      The 16 cells below one parent share a word, 16 bits each.
library Terms {
    uint256 private constant ONES = type(uint256).max / 0xffff;

    /// @dev No cell can count more than all terms, so with this many it fits its 16 bits whatever
    ///      they are and however they are shortened.
    uint256 internal constant MOST = 0xffff;

    struct Cover {
        uint256 terms;
        mapping(uint256 levelAndParent => uint256 counts) words;
    }

    /// @dev Covers hours from … until - 1 once more; nothing if there are none. Not beyond MOST.
    function add(Cover storage cover, uint256 from, uint256 until) internal {
        assert(cover.terms < MOST);
        ++cover.terms;
        _change(cover, from, until, true);
    }

    /// @dev Ends a term of this cover, hours from … until - 1, at an earlier hour.
    function shorten(Cover storage cover, uint256 from, uint256 until, uint256 end) internal {
        _change(cover, from, until, false);
        _change(cover, from, end, true);
    }

    /// @dev Whether any term covers the hour.
    function covers(Cover storage cover, uint32 hour) internal view returns (bool) {
        for (uint256 level = 0; level < 8; ++level) {
            uint256 cell = uint256(hour) >> (4 * level);
            if ((cover.words[_word(level, cell)] >> (16 * (cell & 15))) & 0xffff != 0) return true;
        }
        return false;
    }

    /// @dev Cells from … until - 1 of a level, but those whose parents are whole are left to the level
    ///      above. Both bounds shrink to a sixteenth each time: of hours below 2^32 - 1 nothing is
    ///      left after eight levels.
    function _change(Cover storage cover, uint256 from, uint256 until, bool more) private {
        for (uint256 level = 0; from < until; ++level) {
            uint256 firstWhole = (from + 15) >> 4;
            uint256 afterWhole = until >> 4;
            uint256 left = firstWhole << 4 < until ? firstWhole << 4 : until;
            uint256 right = afterWhole << 4 > left ? afterWhole << 4 : left;
            _count(cover, level, from, left, more);
            _count(cover, level, right, until, more);
            (from, until) = (firstWhole, afterWhole);
        }
    }

    /// @dev Cells first … end - 1 of one parent.
    function _count(Cover storage cover, uint256 level, uint256 first, uint256 end, bool more)
        private
    {
        if (first == end) return;
        uint256 cells = (ONES >> (16 * (16 - (end - first)))) << (16 * (first & 15));
        uint256 word = _word(level, first);
        // Proof: a cell counts some of at most MOST terms, so one more does not carry into the next
        // part; one less is asked only where the same term was counted, so nothing borrows.
        unchecked {
            cover.words[word] = more ? cover.words[word] + cells : cover.words[word] - cells;
        }
    }

    function _word(uint256 level, uint256 cell) private pure returns (uint256) {
        return (level << 32) | (cell >> 4);
    }
}
