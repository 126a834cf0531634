#pragma once

// Every type that settings can hold, but for paths: <twelve/values/path.hpp> needs <filesystem>.

#include <twelve/values/boolean.hpp>
#include <twelve/values/byte_size.hpp>
#include <twelve/values/bytes.hpp>
#include <twelve/values/duration.hpp>
#include <twelve/values/endpoint.hpp>
#include <twelve/values/enumeration.hpp>
#include <twelve/values/ip_address.hpp>
#include <twelve/values/list.hpp>
#include <twelve/values/listen_address.hpp>
#include <twelve/values/map.hpp>
#include <twelve/values/number.hpp>
#include <twelve/values/service.hpp>
#include <twelve/values/text.hpp>
#include <twelve/values/wrapped.hpp>
