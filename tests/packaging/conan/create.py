"""create.py <project> <scratch folder>: does with both recipes what `conan create` does, through the stand-in for Conan.

Each step is checked: the version, the requirements, the settings that are refused, the tree of the package and its id, and that
a program which is built with it runs.
"""

import configparser
import importlib.util
import os
import shutil
import sys

HERE = os.path.dirname(os.path.abspath(__file__))
sys.path.insert(0, os.path.join(HERE, "stand_in"))
sys.dont_write_bytecode = True

from conan import ConanFile  # noqa: E402
from conan.errors import ConanInvalidConfiguration  # noqa: E402
from conan.tools import cmake as stand_in  # noqa: E402
from conan.tools.files import copy  # noqa: E402


def expect(holds, sentence):
    if not holds:
        sys.exit(f"create.py: {sentence}")


def recipe_class(path):
    spec = importlib.util.spec_from_file_location("recipe", path)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return next(
        one for one in vars(module).values() if isinstance(one, type) and issubclass(one, ConanFile) and one is not ConanFile
    )


def files_below(folder):
    return {
        os.path.relpath(os.path.join(place, name), folder) for place, _, names in os.walk(folder) for name in names
    }


def create(project, scratch):
    made = recipe_class(os.path.join(project, "conanfile.py"))
    expect(made.package_type == "header-library", "the package is not a header-library")

    # Export: what is not exported is not there for the build.
    recipe = made(project)
    recipe.set_version()
    with open(os.path.join(project, "include", "twelve", "version.hpp"), encoding="utf-8") as file:
        parts = [line.split()[2] for line in file if line.startswith("#define TWELVE_VERSION_")]
    expect(recipe.version == ".".join(parts), f"the version is {recipe.version}")
    recipe.source_folder = os.path.join(scratch, "export")
    for pattern in recipe.exports_sources:
        expect(copy(recipe, pattern, project, recipe.source_folder), f"{pattern} exports nothing")

    # The graph.
    recipe.requirements()
    ranges = {name: one[0] for name, one in recipe.required.items()}
    expect(ranges == {"fmt": "[>=9.1 <13]", "tl-expected": "[>=1.0 <2]"}, f"it requires {ranges}")
    expect(all(one[1] for one in recipe.required.values()), "a requirement hides its headers")
    recipe.validate()
    try:
        made(project, cppstd="14").validate()
        expect(False, "C++14 is not refused")
    except ConanInvalidConfiguration:
        pass
    recipe.package_id()
    expect(recipe.info.is_cleared, "the id depends on the machine")

    # Build and package.
    recipe.build_folder = os.path.join(scratch, "twelve")
    recipe.package_folder = os.path.join(scratch, "package")
    recipe.layout()
    recipe.generate()
    recipe.build()
    recipe.package()
    recipe.package_info()
    expected = {os.path.join("include", one) for one in files_below(os.path.join(project, "include"))}
    expected |= {"licenses/LICENSE", "share/cmake/twelve/twelve-env-example.cmake"}
    found = files_below(recipe.package_folder)
    expect(found == expected, f"too many: {sorted(found - expected)}, missing: {sorted(expected - found)}")
    for module in recipe.cpp_info.properties["cmake_build_modules"]:
        expect(module in found, f"the build module {module} is not in the package")
    expect(recipe.cpp_info.bindirs == recipe.cpp_info.libdirs == [], "folders that are not there are told")
    stand_in.CREATED[recipe.name] = (recipe, recipe.package_folder)
    return recipe


def try_package(recipe, folder, scratch):
    source = os.path.join(scratch, "test_package")
    shutil.copytree(folder, source)
    tried = recipe_class(os.path.join(source, "conanfile.py"))(source)
    tried.tested_reference_str = f"{recipe.name}/{recipe.version}"
    tried.requirements()
    tried.source_folder = source
    tried.build_folder = source
    tried.layout()
    for name in tried.generators:
        getattr(stand_in, name)(tried).generate()
    tried.build()
    tried.test()


def check_conanfile_txt(recipe):
    """What docs/install.md says to write asks for this very package, by generators that there are."""
    sections = configparser.ConfigParser(allow_no_value=True, delimiters="=")
    sections.optionxform = str
    sections.read(os.path.join(HERE, "conanfile.txt"))
    expect(list(sections["requires"]) == [f"{recipe.name}/{recipe.version}"], "conanfile.txt requires another package")
    expect(all(hasattr(stand_in, one) for one in sections["generators"]), "conanfile.txt has an unknown generator")


if __name__ == "__main__":
    project, scratch = (os.path.abspath(one) for one in sys.argv[1:])
    shutil.rmtree(scratch, ignore_errors=True)
    created = create(project, scratch)
    check_conanfile_txt(created)
    try_package(created, os.path.join(HERE, "test_package"), scratch)
    print("both recipes passed")
