#pragma once

namespace shop {

struct settings;

/// Answers requests until the process is told to stop by SIGTERM or SIGINT, then returns the exit status.
[[nodiscard]] int serve(const settings& config);

}  // namespace shop
