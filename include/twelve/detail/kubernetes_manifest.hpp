#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include <twelve/catalog.hpp>
#include <twelve/detail/manifest_parts.hpp>
#include <twelve/detail/yaml_text.hpp>

namespace twelve {
inline namespace v0 {
namespace detail {

/// Writes a ConfigMap, a Secret, and a patch of the Deployment whose container reads them.
class kubernetes_writer {
public:
    struct names {
        std::string program;
        std::string config_map;
        std::string secret;
    };

    kubernetes_writer(const catalog& all, const names& named) : all_(all), named_(named) {}

    [[nodiscard]] std::string write() {
        append_manifest_head(text_, "kubernetes");
        append_comment(text_, "",
                       "Copy it, and give a value where <...> stands: the program refuses to start with what is left "
                       "in place. What is commented out is optional.");
        if (count(false) != 0) write_config_map();
        if (count(true) != 0) write_secret();
        write_patch();
        return static_cast<std::string&&>(text_);
    }

private:
    [[nodiscard]] std::size_t count(bool confidential) const {
        std::size_t found = 0;
        for (const variable& one : all_)
            if (is_confidential(one) == confidential) ++found;
        return found;
    }

    void write_config_map() {
        write_opening("", "ConfigMap", "v1", named_.config_map);
        write_values("data", false);
    }

    void write_secret() {
        write_opening("Keep it out of version control once it holds values.", "Secret", "v1", named_.secret);
        text_.append("type: Opaque\n");
        write_values("stringData", true);
    }

    void write_opening(std::string_view comment, std::string_view kind, std::string_view version,
                       std::string_view name) {
        text_.append("---\n");
        append_comment(text_, "", comment);
        text_.append("apiVersion: ").append(version).append("\nkind: ").append(kind);
        text_.append("\nmetadata:\n  name: ");
        append_yaml_name(text_, name);
        text_.push_back('\n');
    }

    void write_values(std::string_view key, bool confidential) {
        bool is_empty = true;
        for (const variable& one : all_)
            if (is_confidential(one) == confidential && manifest_value_of(all_, one).is_live) is_empty = false;
        text_.append(key).append(is_empty ? ": {}\n" : ":\n");
        for (const variable& one : all_)
            if (is_confidential(one) == confidential) write_value(one);
    }

    void write_value(const variable& one) {
        const manifest_value value = manifest_value_of(all_, one);
        text_.push_back('\n');
        append_variable_comment(text_, "  ", all_, one);
        text_.append(value.is_live ? "  " : "  # ");
        append_yaml_name(text_, one.name);
        text_.append(": ");
        append_yaml_text(text_, value.text);
        text_.push_back('\n');
    }

    void write_patch() {
        write_opening("A patch of the Deployment.", "Deployment", "apps/v1", named_.program);
        text_.append("spec:\n  template:\n    spec:\n");
        text_.append("      enableServiceLinks: false  # a Service called port would set PORT to tcp://...\n");
        text_.append("      containers:\n        - name: ");
        append_yaml_name(text_, named_.program);
        text_.append("\n          terminationMessagePolicy: FallbackToLogsOnError  # kubectl describe shows the report\n");
        if (all_.size == 0) return;
        text_.append("          env:\n");
        for (const variable& one : all_) write_reference(one);
    }

    void write_reference(const variable& one) {
        const bool is_secret = is_confidential(one);
        text_.append("            - name: ");
        append_yaml_name(text_, one.name);
        text_.append("\n              valueFrom:\n                ");
        text_.append(is_secret ? "secretKeyRef" : "configMapKeyRef").append(":\n                  name: ");
        append_yaml_name(text_, is_secret ? named_.secret : named_.config_map);
        text_.append("\n                  key: ");
        append_yaml_name(text_, one.name);
        text_.push_back('\n');
        if (!is_always_required(all_, one)) text_.append("                  optional: true\n");
    }

    const catalog& all_;
    const names& named_;
    std::string text_;
};

}  // namespace detail
}  // namespace v0
}  // namespace twelve
