#pragma once

#include <cstddef>
#include <cstdint>
#include <string>

#include <twelve/catalog.hpp>
#include <twelve/detail/compose_manifest.hpp>
#include <twelve/detail/kubernetes_manifest.hpp>
#include <twelve/detail/systemd_manifest.hpp>

namespace twelve {
inline namespace v0 {

/// What a manifest is for.
enum class manifest_form : std::uint8_t {
    kubernetes,  ///< a ConfigMap, a Secret, and a patch of the Deployment
    compose,     ///< the environment and the secrets of a service in a Compose file
    systemd      ///< a drop-in for the unit of a service
};

/// What a manifest calls things. Capitals become small letters; what such a name cannot hold becomes a dash.
struct manifest_options {
    std::string name = "app";    ///< the program: the Deployment and its container, the service, the unit
    std::string config_map = {};  ///< of Kubernetes; where it is empty, the name and `-config`
    std::string secret = {};      ///< of Kubernetes; where it is empty, the name and `-secrets`
};

namespace detail {

[[nodiscard]] inline std::string write_manifest(const catalog& all, manifest_form form,
                                                const manifest_options& options) {
    constexpr std::size_t longest_program = 50;  // of 63, so that what is made of it fits too
    constexpr std::size_t longest_resource = 253;
    const std::string program = manifest_name(options.name, name_form::label, longest_program);
    if (form == manifest_form::compose) return compose_writer(all, program).write();
    if (form == manifest_form::systemd) return systemd_writer(all, program).write();
    const auto resource = [&program](const std::string& wanted, const char* ending) {
        return wanted.empty() ? program + ending : manifest_name(wanted, name_form::with_dots, longest_resource);
    };
    const kubernetes_writer::names named{program, resource(options.config_map, "-config"),
                                         resource(options.secret, "-secrets")};
    return kubernetes_writer(all, named).write();
}

}  // namespace detail

/// Writes what a place of deployment needs to know of a program's variables, to be copied and filled in.
///
/// A required variable is a placeholder there, which `load` refuses where it is left in place; a secret is never in a
/// ConfigMap or a plain value.
///
///     twelve::manifest<settings>(twelve::manifest_form::compose, {"shop"})
///     // services:
///     //   shop:
///     //     environment:
///     //       PORT: "${PORT:-8080}"
template <class S>
[[nodiscard]] std::string manifest(manifest_form form, const manifest_options& options = {}) {
    detail::scratch memory;
    const detail::catalog all = detail::catalog_of<S>(memory);
    return detail::write_manifest(all, form, options);
}

}  // namespace v0
}  // namespace twelve
