import { expect, it } from 'vitest';
import { secretValues } from '../../src/report/secret-values.ts';

it.each([
  ['API_TOKEN', 'hunter2', ['hunter2']],
  ['DB_PWD', 'hunter2', ['hunter2']],
  ['password', 'x', ['x']],
  ['REDIS_DSN', 'redis://cache:6379', ['redis://cache:6379']],
  ['BASIC_AUTH', 'user:hunter2', ['user:hunter2']],
  ['DB', 'postgres://app:hunter2@db/shop', ['postgres://app:hunter2@db/shop', 'hunter2']],
  ['DB', 'a://u:p%40ss@h b://:other@h', ['a://u:p%40ss@h b://:other@h', 'p%40ss', 'other', 'p@ss']],
  ['DB', 'a://u:p@ss@h/x@y', ['a://u:p@ss@h/x@y', 'p@ss']],
  ['DB', 'a://u:100%@h', ['a://u:100%@h', '100%']],
])('the secrets of %s=%s', (name, value, secrets) => {
  expect([...new Set(secretValues([{ name, value }]))]).toEqual(secrets);
});

it.each([
  ['COLOUR', 'light blue'],
  ['HOST', 'http://db.example:80/a@b'],
  ['CLONE', 'ssh://git@example.com/a'],
  ['POSTGRES_HOST_AUTH_METHOD', 'trust'],
  ['BASE_URL', '/app'],
])('%s=%s is none', (name, value) => expect(secretValues([{ name, value }])).toEqual([]));
