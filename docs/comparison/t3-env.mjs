import { createEnv } from '@t3-oss/env-core';
import { z } from 'zod';

createEnv({
  server: {
    PORT: z.coerce.number().int().max(65535),
    PIN: z.coerce.number().int(),
    SESSION_KEY: z.string().min(32),
    DATABASE_URL: z.string().url(),
    GREETING: z.string().default('hello'),
  },
  runtimeEnv: process.env,
});
