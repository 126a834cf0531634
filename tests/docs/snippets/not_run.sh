# Commands of the pages that need docker, systemd as root, npm, or hours. They are not run: a test only asks bash whether it
# could read them.

# docs/docker.md

docker run --rm example.org/shop --config-manifest=compose > compose.settings.yaml
docker compose -f compose.yaml -f compose.settings.yaml up

mkdir -p secrets && openssl rand -base64 32 > secrets/SESSION_KEY

docker run --rm --env-file production.env example.org/shop --config-check

# docs/systemd.md

mkdir -p /etc/systemd/system/shop.service.d
shop --config-manifest=systemd > /etc/systemd/system/shop.service.d/settings.conf
systemctl daemon-reload
systemd-analyze verify shop.service

install -D -m 600 /dev/null /etc/credstore/shop.SESSION_KEY
openssl rand -base64 32 > /etc/credstore/shop.SESSION_KEY

# docs/portability.md

tests/matrix --list                                 # the cells, and what is missing here
tests/matrix                                        # all: some hours on two cores
tests/matrix clang-20 32-bit                        # these
tests/matrix --parts 'unit conformance' big-endian  # only these folders of tests
tests/matrix --parts unit --unit '^url' windows      # of the unit tests only these files
tests/matrix --fmt ~/fmt-12.1.0/include gcc-20      # with the headers of another fmt

# docs/verify.md

id=$(docker create registry.example.org/shop:1.4)
docker cp "$id:/usr/bin/shop" shop && docker rm "$id"
twelve-verify --no-files shop deploy/production.env

# README.md: the two commands above this one are run by .ci/run

cmake -B build
cmake --build build
ctest --test-dir build --output-on-failure

# docs/comparison.md and the README.md beside its programs: they install packages from npm

docs/comparison/run --output

docs/comparison/run                   every program whose library is found
docs/comparison/run --output          what each printed, too
docs/comparison/run --latest          with the newest libraries of npm, rather than those of the table
docs/comparison/run twelve CLI11      these alone
docs/comparison/run --check twelve    holds the table of the page to what is printed
