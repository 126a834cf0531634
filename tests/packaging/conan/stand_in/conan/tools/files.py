import fnmatch
import os
import shutil


def load(conanfile, path):
    with open(path, encoding="utf-8") as file:
        return file.read()


def copy(conanfile, pattern, src, dst):
    copied = []
    for folder, _, names in os.walk(src):
        for name in names:
            relative = os.path.relpath(os.path.join(folder, name), src)
            if fnmatch.fnmatch(relative, pattern):
                target = os.path.join(dst, relative)
                os.makedirs(os.path.dirname(target), exist_ok=True)
                shutil.copy2(os.path.join(src, relative), target)
                copied.append(target)
    return copied


def rmdir(conanfile, path):
    if os.path.isdir(path):
        shutil.rmtree(path)


def rm(conanfile, pattern, folder, recursive=False):
    for name in os.listdir(folder):
        if fnmatch.fnmatch(name, pattern):
            os.remove(os.path.join(folder, name))
