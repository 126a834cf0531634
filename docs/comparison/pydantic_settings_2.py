import sys

from pydantic import Field, PostgresDsn, Secret, SecretStr, ValidationError
from pydantic_settings import BaseSettings


class Settings(BaseSettings):
    port: int = Field(le=65535)
    pin: Secret[int]
    session_key: SecretStr = Field(min_length=32)
    database_url: PostgresDsn
    greeting: str = "hello"


try:
    Settings()
except ValidationError as error:
    sys.exit(str(error))
