"""Stands for the part of Conan 2 that the recipes of twelve use, where Conan cannot be installed.

It does with a recipe what `conan create` does, with cmake itself for the building: see create.py. It knows no cache, no
remotes, no profiles. That the recipes are right for Conan itself, only the real tool can tell: .github/workflows runs it.
"""

import os
import subprocess


class Settings:
    """A machine with one compiler, whose standard can be chosen."""

    def __init__(self, cppstd):
        self.os = "Linux"
        self.arch = "x86_64"
        self.build_type = "Release"
        self.compiler = "gcc"
        self.cppstd = cppstd


class PackageInfo:
    """What a package's id is made of."""

    def __init__(self):
        self.is_cleared = False

    def clear(self):
        self.is_cleared = True


class CppInfo:
    """What a package tells those who use it."""

    def __init__(self):
        self.includedirs = ["include"]
        self.libdirs = ["lib"]
        self.bindirs = ["bin"]
        self.libs = []
        self.properties = {}

    def set_property(self, name, value):
        known = (
            "cmake_file_name",
            "cmake_target_name",
            "cmake_config_version_compat",
            "cmake_build_modules",
            "pkg_config_name",
        )
        if name not in known:
            raise ValueError(f"not a property that twelve needs: {name}")
        self.properties[name] = value


class Layout:
    def __init__(self):
        self.bindir = "."


class Cpp:
    def __init__(self):
        self.build = Layout()


class ConanFile:
    """What recipes inherit."""

    name = None
    version = None
    generators = ()
    exports_sources = ()
    package_type = None

    def __init__(self, folder, cppstd="17"):
        self.recipe_folder = folder
        self.settings = Settings(cppstd)
        self.info = PackageInfo()
        self.cpp_info = CppInfo()
        self.cpp = Cpp()
        self.required = {}
        self.tested_reference_str = None
        self.source_folder = None
        self.build_folder = None
        self.generators_folder = None
        self.package_folder = None

    def requires(self, reference, transitive_headers=False, transitive_libs=False):
        name, _, version = reference.partition("/")
        self.required[name] = (version, transitive_headers, transitive_libs)

    def run(self, command, env=None):
        if env not in (None, "conanbuild", "conanrun"):
            raise ValueError(f"not an environment of Conan's: {env}")
        print("$", command, flush=True)
        subprocess.run(command, shell=True, check=True, cwd=self.build_folder)

    def layout(self):
        pass

    def generate(self):
        pass

    def package_id(self):
        pass
