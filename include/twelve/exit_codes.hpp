#pragma once

namespace twelve {
inline namespace v0 {

/// The exit status of a program whose configuration is faulty: EX_CONFIG of sysexits.h.
inline constexpr int exit_config = 78;
/// The exit status where the environments that `--config-parity` compares differ.
inline constexpr int exit_differs = 1;
/// The exit status where a `--config-*` flag is misused: EX_USAGE of sysexits.h.
inline constexpr int exit_usage = 64;
/// The exit status where an answer could not be written: EX_IOERR of sysexits.h.
inline constexpr int exit_output = 74;

}  // namespace v0
}  // namespace twelve
