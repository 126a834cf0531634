import { cleanEnv, makeValidator, num, str, url } from 'envalid';

const key = makeValidator((text) => {
  if (text.length < 32) throw new Error('must have at least 32 characters');
  return text;
});

cleanEnv(process.env, { PORT: num(), PIN: num(), SESSION_KEY: key(), DATABASE_URL: url(), GREETING: str({ default: 'hello' }) });
