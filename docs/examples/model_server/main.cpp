// A program that serves a model: which model, where its artefact lies and which services it needs are configuration.
//
// A release is a build and its configuration: a new model is a new release of the same build.

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include <twelve/services/object_store.hpp>
#include <twelve/twelve.hpp>

namespace model {

using namespace std::chrono_literals;

enum class device { cpu, cuda };
TWELVE_ENUM(device, cpu, cuda);

// Which model answers. Name and version are of the release, so neither has a default.
struct artefact_settings {
    TWELVE_SETTINGS(artefact_settings);
    TWELVE_VAR(std::string, name, "Model that answers", made_of("a-z0-9-"), example("ranking"));
    TWELVE_VAR(std::string, version, "Its version", made_of("0-9."), example("3.2.0"));
    TWELVE_VAR(twelve::object_store_url, artefact_url, "Folder with the weights and the tokenizer",
               example("s3://models/ranking/3.2.0?region=eu-west-1"));
    TWELVE_VAR(std::optional<std::string>, sha256, "Digest that the weights must have; unchecked when unset",
               made_of("0-9a-f"), min_length(64), max_length(64));
};

// A group that is absent as a whole: answers without sampling need none of it.
struct sampling_settings {
    TWELVE_SETTINGS(sampling_settings);
    TWELVE_VAR(double, temperature, "How freely tokens are chosen", between(0.0, 2.0), default_value(0.7));
    TWELVE_VAR(std::uint32_t, max_tokens, "Longest answer", at_least(1));
};

struct settings {
    TWELVE_SETTINGS(settings);
    TWELVE_VAR(artefact_settings, model, "The model");  // MODEL_NAME, MODEL_VERSION, ...
    TWELVE_VAR(twelve::redis_url, feature_store_url, "Where the features of a user are looked up");
    TWELVE_VAR(twelve::postgres_url, vector_store_url, "Embeddings, and their nearest neighbours");
    TWELVE_VAR(std::vector<twelve::http_url>, fallback_urls, "Hosted models to ask when this one is busy",
               default_value(""));
    TWELVE_VAR(std::optional<twelve::secret<std::string>>, hosted_api_key, "Signs requests to hosted models",
               min_length(20));
    TWELVE_VAR(device, run_on, "Where the model runs", default_value(device::cpu));
    TWELVE_VAR(std::uint16_t, batch_size, "Requests answered at once", between(1, 512), default_value(16));
    TWELVE_VAR(std::chrono::milliseconds, batch_wait, "Longest wait for a batch to fill", default_value(5ms));
    TWELVE_VAR(std::optional<sampling_settings>, sampling, "How answers are sampled");

    void validate(twelve::checks& check) const {
        check.that(fallback_urls.empty() || hosted_api_key.has_value(), "needs {1}", fallback_urls, hosted_api_key);
    }
};

}  // namespace model

int main(int argc, char** argv) {
    const auto from = twelve::sources(twelve::environment(), twelve::dotenv(".env"));
    if (const auto answered = twelve::run_config_command<model::settings>(argc, argv, from)) return *answered;

    const auto config = twelve::load_or_exit<model::settings>(from);
    fmt::print("{}\n", twelve::show(config));

    // The first line of a log says which release speaks.
    fmt::print("{} {} from {}\n", config.model.name, config.model.version, config.model.artefact_url.bucket());

    // The same variables with one mistake each, as a deployment might have them.
    const twelve::variables given{{"MODEL_VERSION", "latest"},
                                  {"SAMPLING_TEMPERATURE", "9"},
                                  {"FEATURE_STORE_URL", "redis:/features:6379"}};
    const auto faulty = twelve::load<model::settings>(given, twelve::dotenv(".env"));
    for (const twelve::problem& one : faulty.error()) fmt::print("{}\n", one);
}
