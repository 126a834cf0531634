#pragma once

#define TWELVE_VERSION_MAJOR 0
#define TWELVE_VERSION_MINOR 1
#define TWELVE_VERSION_PATCH 0

namespace twelve {
inline namespace v0 {

/// A release of the library.
struct version_number {
    int major_part;
    int minor_part;
    int patch_part;
};

/// The release these headers belong to. For the preprocessor: `TWELVE_VERSION_MAJOR`, `_MINOR` and `_PATCH`.
inline constexpr version_number version{TWELVE_VERSION_MAJOR, TWELVE_VERSION_MINOR, TWELVE_VERSION_PATCH};

}  // namespace v0
}  // namespace twelve
