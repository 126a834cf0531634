from conan.errors import ConanInvalidConfiguration


def check_min_cppstd(conanfile, cppstd):
    if int(conanfile.settings.cppstd) < int(cppstd):
        raise ConanInvalidConfiguration(f"C++{cppstd} is needed, this is C++{conanfile.settings.cppstd}")


def can_run(conanfile):
    return True
