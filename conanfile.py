"""The recipe for Conan 2: `conan create .` makes the package, tests/packaging/conan/test_package tries it."""

import os
import re

from conan import ConanFile
from conan.tools.build import check_min_cppstd
from conan.tools.cmake import CMake, CMakeDeps, CMakeToolchain, cmake_layout
from conan.tools.files import copy, load, rm, rmdir

required_conan_version = ">=2.0"


class TwelveConan(ConanFile):
    name = "twelve"
    description = "Settings for C++17 programs, declared once as a plain struct"
    license = "MIT"
    topics = ("configuration", "environment", "dotenv", "twelve-factor", "header-only")
    package_type = "header-library"
    settings = "os", "arch", "compiler", "build_type"
    exports_sources = "CMakeLists.txt", "LICENSE", "cmake/*", "include/*"
    no_copy_source = True
    test_package_folder = "tests/packaging/conan/test_package"

    def set_version(self):
        text = load(self, os.path.join(self.recipe_folder, "CMakeLists.txt"))
        self.version = re.search(r"project\(\s*twelve\s+VERSION ([0-9.]+)", text).group(1)

    def requirements(self):
        self.requires("fmt/[>=9.1 <13]", transitive_headers=True, transitive_libs=True)
        self.requires("tl-expected/[>=1.0 <2]", transitive_headers=True)

    def validate(self):
        check_min_cppstd(self, 17)

    def layout(self):
        cmake_layout(self)

    def package_id(self):
        self.info.clear()  # headers are the same for every compiler and machine

    def generate(self):
        CMakeDeps(self).generate()
        toolchain = CMakeToolchain(self)
        toolchain.cache_variables["TWELVE_BUILD_TESTS"] = False
        toolchain.cache_variables["TWELVE_BUILD_EXAMPLES"] = False
        toolchain.cache_variables["TWELVE_BUILD_VERIFY"] = False
        toolchain.cache_variables["FETCHCONTENT_FULLY_DISCONNECTED"] = True
        toolchain.generate()

    def build(self):
        cmake = CMake(self)
        cmake.configure()
        cmake.build()

    def package(self):
        CMake(self).install()
        copy(self, "LICENSE", src=self.source_folder, dst=os.path.join(self.package_folder, "licenses"))
        # CMakeDeps writes what find_package finds; of ours only the function twelve_env_example stays.
        rmdir(self, os.path.join(self.package_folder, "share", "doc"))
        rmdir(self, os.path.join(self.package_folder, "share", "pkgconfig"))
        for pattern in ("twelve-config*.cmake", "twelve-targets*.cmake"):
            rm(self, pattern, os.path.join(self.package_folder, "share", "cmake", "twelve"))

    def package_info(self):
        self.cpp_info.bindirs = []
        self.cpp_info.libdirs = []
        self.cpp_info.set_property("cmake_file_name", "twelve")
        self.cpp_info.set_property("cmake_target_name", "twelve::twelve")
        self.cpp_info.set_property("cmake_config_version_compat", "SameMinorVersion")
        self.cpp_info.set_property("pkg_config_name", "twelve")
        self.cpp_info.set_property(
            "cmake_build_modules", [os.path.join("share", "cmake", "twelve", "twelve-env-example.cmake")]
        )
