import envSchema from 'env-schema';

envSchema({
  schema: {
    type: 'object',
    required: ['PORT', 'PIN', 'SESSION_KEY', 'DATABASE_URL'],
    properties: {
      PORT: { type: 'integer', maximum: 65535 },
      PIN: { type: 'integer' },
      SESSION_KEY: { type: 'string', minLength: 32 },
      DATABASE_URL: { type: 'string', pattern: '^postgres://[^:@]+(:[^:@]+)?@[^:@]+(:[0-9]+)?/' },
      GREETING: { type: 'string', default: 'hello' },
    },
  },
});
