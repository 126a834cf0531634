"""What mkdocs.yml hooks in: a link that leaves docs/ is good on a forge, and only its words stand in the site."""

import posixpath
import re

LINK = re.compile(r"\[([^\]]+)\]\((\.\./[^)#]*)(#[^)]*)?\)")


def on_page_markdown(markdown, page, **_):
    folder = posixpath.dirname(page.file.src_uri)

    def words_alone(link):
        target = posixpath.normpath(posixpath.join(folder, link.group(2)))
        return link.group(1) if target.startswith("../") else link.group(0)

    return LINK.sub(words_alone, markdown)
