#pragma once

// Everything but the headers that cost more than they give to most programs: `twelve/values/path.hpp`.

#include <twelve/config_command.hpp>
#include <twelve/dotenv.hpp>
#include <twelve/dotenv_writer.hpp>
#include <twelve/embed.hpp>
#include <twelve/env_example.hpp>
#include <twelve/environment.hpp>
#include <twelve/fingerprint.hpp>
#include <twelve/format.hpp>
#include <twelve/generated.hpp>
#include <twelve/inspect.hpp>
#include <twelve/json_schema.hpp>
#include <twelve/load.hpp>
#include <twelve/load_or_exit.hpp>
#include <twelve/manifests.hpp>
#include <twelve/markdown.hpp>
#include <twelve/parity.hpp>
#include <twelve/parser.hpp>
#include <twelve/scrub_environment.hpp>
#include <twelve/secret_directory.hpp>
#include <twelve/services/http.hpp>
#include <twelve/services/postgres.hpp>
#include <twelve/services/redis.hpp>
#include <twelve/services/service_url.hpp>
#include <twelve/services/smtp.hpp>
#include <twelve/settings.hpp>
#include <twelve/show.hpp>
#include <twelve/variables.hpp>
#include <twelve/version.hpp>
