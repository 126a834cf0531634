import os
import subprocess

# What Conan's packages of the dependencies tell CMake. fmt is the one of this machine, but says that it is of a later major
# version, as most of those that the range allows are: CMakeDeps lets a package be found only by its own major version.
DEPENDENCIES = {
    "fmt": {
        "file": "fmt",
        "version": "11.2.0",
        "target": "fmt::fmt",
        "text": "find_library(fmt_of_the_machine fmt REQUIRED)\n"
        "target_link_libraries(fmt::fmt INTERFACE \"${fmt_of_the_machine}\")\n",
    },
    "tl-expected": {"file": "tl-expected", "version": "1.1.0", "target": "tl::expected", "text": ""},
}

VERSION_FILE = """set(PACKAGE_VERSION "{version}")
if(PACKAGE_VERSION VERSION_LESS PACKAGE_FIND_VERSION)
    set(PACKAGE_VERSION_COMPATIBLE FALSE)
elseif("{asked}." STREQUAL "{own}.")
    set(PACKAGE_VERSION_COMPATIBLE TRUE)
else()
    set(PACKAGE_VERSION_COMPATIBLE FALSE)
endif()
"""

# How much of a version must be the same, in each of CMakeDeps's ways.
SAME_PARTS = {"SameMajorVersion": 1, "SameMinorVersion": 2}

# Packages that were created: name -> (recipe, its package folder).
CREATED = {}


def cmake_layout(conanfile):
    conanfile.build_folder = os.path.join(conanfile.build_folder, "build", str(conanfile.settings.build_type))
    conanfile.generators_folder = os.path.join(conanfile.build_folder, "generators")


def write(path, text):
    os.makedirs(os.path.dirname(path), exist_ok=True)
    with open(path, "w", encoding="utf-8") as file:
        file.write(text)


class CMakeDeps:
    """Writes what find_package finds for each package that is required, and for what those require."""

    def __init__(self, conanfile):
        self.conanfile = conanfile

    def generate(self):
        for name in self.conanfile.required:
            if name in CREATED:
                self.write_created(*CREATED[name])
            else:
                self.write_dependency(name)

    def write_files(self, file, version, text, compatibility="SameMajorVersion"):
        folder = self.conanfile.generators_folder
        write(os.path.join(folder, f"{file}-config.cmake"), text)
        parts = SAME_PARTS[compatibility]
        asked = ".".join(("${PACKAGE_FIND_VERSION_MAJOR}", "${PACKAGE_FIND_VERSION_MINOR}")[:parts])
        own = ".".join(version.split(".")[:parts])
        write(
            os.path.join(folder, f"{file}-config-version.cmake"),
            VERSION_FILE.format(version=version, asked=asked, own=own),
        )

    def write_dependency(self, name):
        one = DEPENDENCIES[name]
        target = one["target"]
        text = f"if(NOT TARGET {target})\nadd_library({target} INTERFACE IMPORTED)\n{one['text']}endif()\n"
        self.write_files(one["file"], one["version"], text)

    def write_created(self, recipe, package_folder):
        info = recipe.cpp_info
        target = info.properties["cmake_target_name"]
        text = "include(CMakeFindDependencyMacro)\n"
        for name in recipe.required:
            self.write_dependency(name)
            text += f"find_dependency({DEPENDENCIES[name]['file']})\n"
        text += f"add_library({target} INTERFACE IMPORTED)\n"
        for folder in info.includedirs:
            path = os.path.join(package_folder, folder)
            text += f'target_include_directories({target} INTERFACE "{path}")\n'
        for name in recipe.required:
            text += f"target_link_libraries({target} INTERFACE {DEPENDENCIES[name]['target']})\n"
        for module in info.properties["cmake_build_modules"]:
            text += f'include("{os.path.join(package_folder, module)}")\n'
        compatibility = info.properties["cmake_config_version_compat"]
        self.write_files(info.properties["cmake_file_name"], recipe.version, text, compatibility)


class CMakeToolchain:
    def __init__(self, conanfile):
        self.conanfile = conanfile
        self.cache_variables = {}

    def generate(self):
        folder = self.conanfile.generators_folder
        text = f'list(PREPEND CMAKE_PREFIX_PATH "{folder}")\nset(CMAKE_CXX_STANDARD {self.conanfile.settings.cppstd})\n'
        for name, value in self.cache_variables.items():
            text += f'set({name} {"ON" if value is True else "OFF" if value is False else value} CACHE STRING "")\n'
        write(os.path.join(folder, "conan_toolchain.cmake"), text)


class CMake:
    def __init__(self, conanfile):
        self.conanfile = conanfile

    def run(self, *command):
        print("$", *command, flush=True)
        subprocess.run(command, check=True)

    def configure(self):
        one = self.conanfile
        toolchain = os.path.join(one.generators_folder, "conan_toolchain.cmake")
        self.run(
            "cmake",
            "-S",
            one.source_folder,
            "-B",
            one.build_folder,
            f"-DCMAKE_TOOLCHAIN_FILE={toolchain}",
            f"-DCMAKE_BUILD_TYPE={one.settings.build_type}",
            f"-DCMAKE_INSTALL_PREFIX={one.package_folder}",
        )
        # The machine has a fmt of its own, which must not be taken for Conan's.
        with open(os.path.join(one.build_folder, "CMakeCache.txt"), encoding="utf-8") as cache:
            found = next(line.strip() for line in cache if line.startswith("fmt_DIR:"))
        if found.partition("=")[2] != one.generators_folder:
            raise RuntimeError(f"the fmt of the package is not used: {found}")

    def build(self):
        self.run("cmake", "--build", self.conanfile.build_folder)

    def install(self):
        self.run("cmake", "--install", self.conanfile.build_folder)

    def ctest(self, cli_args=None):
        self.run("ctest", "--test-dir", self.conanfile.build_folder, "--no-tests=error", *(cli_args or []))
